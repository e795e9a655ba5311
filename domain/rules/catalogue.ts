/** What a rule is called, what it asks and where it comes from, in Dutch: shown wherever a rule speaks. */
export interface RuleText {
  readonly title: string;
  readonly explanation: string;
  readonly source: string;
}

const letter = 'Brief van de staatssecretaris over de proeftuinen meerzorg';
const own = 'Afspraak van dit werkboek';

/** The rules of the domain document that the software applies. */
export const rules = {
  R01: {
    title: 'Binnen de looptijd van het experiment',
    explanation: 'Een proef start op of na 1 januari 2015 en eindigt uiterlijk op 31 december 2017: hooguit drie jaar.',
    source: letter,
  },
  R02: {
    title: 'Alleen geselecteerde instellingen',
    explanation: 'Alleen een instelling die CCE heeft geselecteerd, heeft proefafdelingen.',
    source: letter,
  },
  R03: {
    title: 'Alleen zorg in een instelling',
    explanation: 'De proeftuinen gaan over zorg met verblijf. Zorg thuis valt erbuiten.',
    source: letter,
  },
  R04: {
    title: 'Geen extra geld',
    explanation:
      'Wat is overeengekomen, is samen niet hoger dan het referentiebudget van dezelfde afdelingen in hetzelfde jaar. Dat geldt per afdeling en voor de instelling als geheel.',
    source: letter,
  },
  R05: {
    title: 'Geen nadeel voor een cliënt',
    explanation: 'Een proef wordt pas beëindigd als er geen ernstig signaal over nadeel voor een cliënt openstaat.',
    source: letter,
  },
  R06: {
    title: 'Akkoord van beide partijen',
    explanation:
      'De instelling en de Wlz-uitvoerder spreken samen af waaraan het geld besteed wordt. Van allebei is een akkoord met datum nodig. CCE is geen partij.',
    source: letter,
  },
  R07: {
    title: 'Cliëntvertegenwoordiging gehoord',
    explanation: 'Vóór een afspraak geldt, is de cliëntvertegenwoordiging gehoord. Vul de datum daarvan in.',
    source: letter,
  },
  R08: {
    title: 'Bredere inzet van het geld',
    explanation:
      'De proeftuinen zijn er om ook de context te verbeteren. Is geen enkele regel op de context gericht, schrijf dan op waarom.',
    source: letter,
  },
  R09: {
    title: 'Ernstige signalen meldt u meteen',
    explanation:
      'Is zo doorgaan niet verantwoord, dan meldt u dat dezelfde dag, zonder gegevens van cliënten. Het signaal blijft een open punt tot er staat wanneer het is gemeld.',
    source: letter,
  },
  R10: {
    title: 'Gewone meerzorg hangt af van het jaar',
    explanation:
      'Voor welke zorgprofielen gewone meerzorg kan, verschilt per jaar. Ook is minstens 25% meer zorg nodig dan het profiel geeft. Hier staat het als achtergrond bij een profiel; het is geen toets van een cliënt.',
    source: 'Regeling langdurige zorg, artikel 2.2, en de 25%-regel',
  },
  R11: {
    title: 'Regels buiten werking staan op papier',
    explanation:
      'Welke regels in een proef niet gelden, is vastgelegd met de periode erbij. Anders is later niet te zien wat het regelarm werken heeft opgeleverd.',
    source: letter,
  },
  R12: {
    title: 'Zo min mogelijk registreren',
    explanation:
      'Elk gegeven heeft een doel en wordt één keer gevraagd. Wat niet voor een regel of een cijfer nodig is, mag leeg blijven. Hoeveel dit werkboek vraagt, wordt geteld.',
    source: letter,
  },
  R13: {
    title: 'Tussentijds evalueren, verslag op tijd',
    explanation:
      'Tijdens de proef is er een tussentijdse evaluatie. Het eindverslag is er binnen drie maanden na de laatste dag van de proef.',
    source: 'Artikel 58 van de Wet marktordening gezondheidszorg (Wmg)',
  },
  R14: {
    title: 'Gegevens voor de NZa zijn volledig en juist',
    explanation:
      'Bij elke levering staat wat er nog ontbreekt. Het bestuur van de instelling verklaart dat de gegevens volledig en juist zijn.',
    source: 'Regelingen van de NZa over het aanleveren van gegevens',
  },
  R15: {
    title: 'Afspraak en uitvoering zijn te volgen',
    explanation:
      'Wat is overeengekomen, verandert niet meer. Een wijziging is een nieuwe versie; de oude blijft leesbaar. Niets wordt gewist.',
    source: 'Regelingen van de NZa over verantwoording',
  },
  R16: {
    title: 'Een Wlz-uitvoerder ziet alleen de eigen regio’s',
    explanation:
      'Een afspraak gaat alleen naar de Wlz-uitvoerder die voor de regio van de instelling was aangewezen toen de afspraak begon. Zegt de lijst van dat jaar niets, dan naar de Wlz-uitvoerder die bij de instelling staat.',
    source: own,
  },
  R17: {
    title: 'Totaal is de som van de regels',
    explanation: 'Het totaal van een afspraak wordt berekend uit de regels en nooit getypt.',
    source: own,
  },
  R18: {
    title: 'Toelichting bij een groot verschil',
    explanation: 'Is er meer dan 10% meer of minder besteed dan afgesproken, schrijf er dan een toelichting bij.',
    source: own,
  },
  R19: {
    title: 'Aantallen kloppen',
    explanation:
      'De zorgprofielen op een peildatum zijn samen niet meer dan het aantal cliënten. Ook het aantal cliënten met meerzorg is dat niet.',
    source: own,
  },
  R20: {
    title: 'Een reeks die te vergelijken is',
    explanation:
      'Een nulmeting ligt vóór of op de start van de proef. Wisselt het instrument, of gaat vrijheidsbeperking van de Bopz naar de Wzd, dan krijgt de reeks een breuk: ervoor en erna zijn niet te vergelijken.',
    source: own,
  },
  R21: {
    title: 'Wlz-uitvoerder past bij de regio',
    explanation: 'Elke zorgkantoorregio heeft één aangewezen Wlz-uitvoerder. De lijst is zeker voor 2015 en 2025.',
    source: 'Aanwijzing van zorgkantoren (openbare lijst)',
  },
  R22: {
    title: 'Geen gegevens waaraan een cliënt te herkennen is',
    explanation: 'Schrijf geen BSN, geboortedatum, e-mailadres, telefoonnummer of naam op. Een BSN wordt niet bewaard.',
    source: own,
  },
} as const satisfies Readonly<Record<string, RuleText>>;

/** Id of a rule that the software applies. */
export type RuleId = keyof typeof rules;

/** True for the id of a rule that the software applies; false for a general check such as `dubbel`. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}
