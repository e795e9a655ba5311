/** The parts of LEESMIJ.txt that are the same in every evaluation delivery. */

export const leftOutText = `WAT ER NIET IN ZIT
Vrije tekst (doelen, onderwerpen, omschrijvingen, terugblikken, toelichtingen) is weggelaten: die kolommen zijn leeg.
Ook de schuilcode van een cliënt is weggelaten, en elke korte tekst waarin misschien een persoon te herkennen is. In signalen staat niets over wie het gaat.`;

export const readingText = `HOE U HET LEEST
De tabellen in data/ zijn CSV: UTF-8, puntkomma tussen de kolommen, komma voor de decimalen, datums als JJJJ-MM-DD.
Excel in het Nederlands opent ze met dubbelklikken. Begint een tekst met = + - of @, dan staat er een ' voor.
Kolommen die eindigen op _pseudoniem blijven gelijk in elke levering van deze reeks. Koppel daarop.
Woorden in de tabellen worden uitgelegd in data/waardelijsten.csv.

data/kerncijfers.csv heeft per jaar, cijfer en niveau een rij. teller en noemer zeggen waaruit een verhouding bestaat,
n op hoeveel eenheden het cijfer rust. status ontbreekt: er zijn geen gegevens. Een aantal van niets is 0.
Bedragen zijn in euro. Afgerond is pas aan het eind, en een half naar boven (van nul af).

data/volledigheid.csv zegt per instelling en afdeling wat er is: ok, ontbreekt of te laat.
- nulmeting: gevraagd voor elke indicator die de afdeling koos, die een interventie noemt of die gemeten is; te laat als zij eindigt na de start van de proef.
- afspraak: te laat als geen afspraak van dat jaar op haar eerste dag beide akkoorden had.
- realisatie: gevraagd voor elk kwartaal waarvan een geldende afspraak ten minste de helft beslaat.
- gesprek: gevraagd voor elk half jaar waarvan de afdeling ten minste de helft meedeed.
- waarborgtoets: gevraagd bij de start, tussentijds als de proef een jaar liep, en bij het einde. Zij telt als alle vragen beantwoord zijn; te laat is meer dan 31 dagen na de start of het einde.
- totaal: hoeveel er is van wat gevraagd wordt; bij een instelling met haar afdelingen samen. Te laat telt als aanwezig.`;

/** How to verify, with this program or with tools that every system has. */
export function verifyingText(keyFingerprint: string): string {
  return `HOE U HET CONTROLEERT
Met Proeftuinboek: kies Controleren, of geef op de opdrachtregel: npm run --silent cli -- verify PAKKET.zip
Het programma noemt elk bestand waarin ook maar één byte is veranderd.

Zonder Proeftuinboek, in de uitgepakte map, met openssl (versie 3) en sha256sum:
1. De handtekening over manifest.json:
   (echo "-----BEGIN PUBLIC KEY-----"; sed 's/.*"publicKey":"\\([^"]*\\)".*/\\1/' manifest.json; echo; echo "-----END PUBLIC KEY-----") > sleutel.pem
   openssl pkeyutl -verify -pubin -inkey sleutel.pem -rawin -in manifest.json -sigfile manifest.sig
2. Elk bestand tegen manifest.json:
   grep -o '"path":"[^"]*","sha256":"[^"]*"' manifest.json | sed 's/"path":"\\(.*\\)","sha256":"\\(.*\\)"/\\2  \\1/' | sha256sum -c
3. De rijen en controletotalen: tel ze na met PAKBON.csv.

Vingerafdruk van de sleutel: ${keyFingerprint}
(de eerste 32 tekens van de SHA-256 van de sleutel). Vergelijk die met wat de afzender u langs een andere weg gaf:
een pakket dat iemand anders opnieuw ondertekent, heeft een andere vingerafdruk.`;
}
