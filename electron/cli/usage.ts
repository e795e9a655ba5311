/** What the command line can do, in Dutch: shown when it is called wrongly or without a command. */
export const usage = `Gebruik: npm run --silent cli -- OPDRACHT

  init   --data MAP [--name NAAM] [--organisation ORGANISATIE] [--json]
         maakt een leeg, versleuteld werkboek; de herstelcode staat één keer in de uitvoer
  import REGISTRATIE --data MAP [--good-rows] [--dry-run] [--refused MAP] [--json]
         leest een map met CSV-bestanden of een zip in
  export evaluation --data MAP --from JAAR --to JAAR [--tier toezicht] --out MAP [--json]
         maakt de evaluatielevering
  verify PAKKET.zip [--json]
         controleert een pakket: elk veranderd bestand wordt genoemd
  check  --data MAP [--json]
         controleert het werkboek, de keten van wijzigingen en de tabellen

De wachtzin komt uit PROEFTUINBOEK_PASSPHRASE of wordt gevraagd, nooit uit een argument.
`;

/** Called wrongly; `message` says in Dutch what is missing. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
