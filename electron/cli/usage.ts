/** What the command line can do, in Dutch: shown when it is called wrongly or without a command. */
export const usage = `Gebruik: npm run --silent cli -- OPDRACHT

  init   --data MAP [--name NAAM] [--organisation ORGANISATIE] [--json]
         maakt een leeg, versleuteld werkboek; de herstelcode staat één keer in de uitvoer
  import REGISTRATIE --data MAP [--good-rows] [--dry-run] [--refused MAP] [--json]
         leest een werkmap (.xlsx of .ods), een map met CSV-bestanden of een zip in; geweigerde rijen komen in dezelfde
         vorm in de map van --refused, elk met de reden erachter
  template [--format xlsx|csv] --out MAP [--json]
         maakt een lege registratie om in te vullen, met uitleg bij elke kolom
  dump   --data MAP [--format xlsx|csv] --out MAP [--json]
         zet alles wat is vastgelegd in een bestand dat elders zonder verlies ingelezen kan worden
  export evaluation --data MAP --from JAAR --to JAAR [--tier toezicht] --out MAP [--json]
         maakt de evaluatielevering
  verify PAKKET.zip [--json]
         controleert een pakket: elk veranderd bestand wordt genoemd
  check  --data MAP [--json]
         controleert het werkboek, de keten van wijzigingen en de tabellen
  enrol  --data MAP --hub ADRES --invite CODE [--json]
         meldt dit werkboek aan bij een centraal punt, en zegt wat er met de eerste sync van deze laptop af gaat
  sync   --data MAP [--json]
         verstuurt en haalt op tot alles gelijk is; eindcode 0 alleen dan, 3 als het centrale punt niet bereikbaar is
  conflicts --data MAP [--json]
         wat op twee plaatsen verschillend is gewijzigd en waarover iemand moet beslissen
  fingerprint --data MAP
         vingerafdruk van wat is vastgelegd: gelijk als twee werkboeken hetzelfde weten
  bundle export --data MAP --out BESTAND [--institution NAAM]… [--overwrite] [--json]
         zet de wijzigingen in een versleuteld bestand, voor waar geen netwerk komt
  bundle import BESTAND --data MAP [--json]
         neemt de wijzigingen uit zo'n bestand over

De wachtzin komt uit PROEFTUINBOEK_PASSPHRASE of wordt gevraagd, nooit uit een argument; die van een bestand met
wijzigingen uit PROEFTUINBOEK_BUNDLE_PASSPHRASE.
`;

/** Called wrongly; `message` says in Dutch what is missing. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
