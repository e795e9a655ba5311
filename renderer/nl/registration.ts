/** Words of the screen that reads a registration. */
export const registrationText = {
  navigation: 'Registratie inlezen',
  explanation: 'Overnemen wat een instelling al bijhoudt, uit CSV-bestanden of een zip.',
  title: 'Registratie inlezen',
  intro:
    'Neem over wat een instelling al in spreadsheets bijhoudt. Eerst wordt alles gelezen en gecontroleerd; er wordt nog niets bewaard.',
  choose: 'Kies een zip of CSV-bestanden',
  chooseHint: 'Eén zip-bestand, of alle CSV-bestanden van de registratie tegelijk. U kunt ze ook hierheen slepen.',
  chosen: (names: readonly string[]) =>
    names.length === 1 ? (names[0] ?? '') : `${names.length} bestanden: ${names.join(', ')}`,
  reading: (done: number, all: number) => `Bestanden openen (${done} van ${all})…`,
  checking: 'Controleren wat erin staat…',
  importing: 'Inlezen…',
  busyHint: 'Dit kan bij een grote registratie even duren. U kunt intussen verder werken.',

  report: 'Wat er in de registratie staat',
  countsCaption: 'Aantal rijen per blad',
  sheet: 'Blad',
  counts: { read: 'Gelezen', new: 'Nieuw', changed: 'Gewijzigd', unchanged: 'Ongewijzigd', refused: 'Geweigerd' },
  total: 'Samen',
  absent: (sheets: string) => `Niet in deze registratie: ${sheets}.`,
  sheets: {
    instellingen: 'Instellingen',
    afdelingen: 'Afdelingen',
    zorgprofielen: 'Zorgprofielen',
    referentiebudget: 'Referentiebudget',
    interventies: 'Interventies',
    afspraken: 'Afspraken',
    afspraakregels: 'Afspraakregels',
    realisatie: 'Realisatie',
    gesprekken: 'Gesprekken',
    metingen: 'Metingen',
    regelruimte: 'Regelruimte',
    signalen: 'Signalen',
  },

  faults: (rows: number) =>
    rows === 1 ? '1 rij kan zo niet ingelezen worden' : `${rows} rijen kunnen zo niet ingelezen worden`,
  faultsCaption: 'Wat er mis is, per rij en kolom',
  row: 'Rij',
  column: 'Kolom',
  value: 'Zoals het er staat',
  message: 'Wat er mis is',
  empty: '(leeg)',
  why: (rule: string) => `Waarom? (${rule})`,
  source: (explanation: string, source: string) => `${explanation} Bron: ${source}.`,
  showAll: (count: number) => `Toon alle ${count} meldingen`,
  download: 'Geweigerde rijen opslaan',
  downloadHint:
    'Een zip met per blad een CSV-bestand; achter elke rij staat wat er mis is. Verbeter ze en lees ze opnieuw in.',
  refusedFile: 'geweigerde-rijen.zip',
  warnings: (count: number) => (count === 1 ? '1 waarschuwing' : `${count} waarschuwingen`),
  warningsText: 'Deze rijen worden wel ingelezen. Kijk er later nog eens naar.',
  notes: (count: number) => (count === 1 ? '1 opmerking' : `${count} opmerkingen`),

  choice: 'Wat wilt u doen?',
  nothingNew: 'Alles uit deze registratie staat al in het werkboek. Er is niets in te lezen.',
  nothingGood: 'Er is geen rij die ingelezen kan worden.',
  importAll: 'Alles inlezen',
  importGood: 'Alleen de goede rijen inlezen',
  importGoodHint: (refused: number) =>
    refused === 1
      ? '1 rij blijft erbuiten. Sla die eerst op, dan kunt u hem later verbeteren.'
      : `${refused} rijen blijven erbuiten. Sla ze eerst op, dan kunt u ze later verbeteren.`,
  stop: 'Stoppen',
  otherFile: 'Een andere registratie kiezen',

  done: (records: number) => (records === 1 ? '1 gegeven is ingelezen' : `${records} gegevens zijn ingelezen`),
  doneText: 'De registratie staat in het werkboek.',
  leftOut: (rows: number) => (rows === 1 ? '1 rij is niet ingelezen.' : `${rows} rijen zijn niet ingelezen.`),
  undo: 'Hele inlezing ongedaan maken',
  undone: 'De inlezing is ongedaan gemaakt',
  undoneText: 'Wat was ingelezen, staat niet meer in het werkboek. In de geschiedenis is het nog te zien.',
  savedMessage: 'Registratie ingelezen',
  links: 'Verder met',
} as const;
