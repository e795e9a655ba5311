/** Words of the screen that reads a registration. */
export const registrationText = {
  navigation: 'Registratie inlezen',
  explanation: 'Overnemen wat een instelling al bijhoudt, uit een werkmap of CSV-bestanden.',
  title: 'Registratie inlezen',
  intro:
    'Neem over wat een instelling al in spreadsheets bijhoudt. Eerst wordt alles gelezen en gecontroleerd; er wordt nog niets bewaard.',
  choose: 'Kies een werkmap, zip of CSV-bestanden',
  chooseHint:
    'Een werkmap van Excel of LibreOffice (.xlsx, .ods), een zip, of alle CSV-bestanden tegelijk. U kunt ze ook ergens op deze pagina laten vallen.',
  chosen: (names: readonly string[]) =>
    names.length === 1 ? (names[0] ?? '') : `${names.length} bestanden: ${names.join(', ')}`,
  reading: (done: number, all: number) => `Bestanden openen (${done} van ${all})…`,
  phases: {
    open: (file: string) => (file === '' ? 'Openen…' : `${file} openen…`),
    check: () => 'Controleren wat erin staat…',
    record: () => 'Inlezen…',
  },
  stopReading: 'Stoppen met inlezen',
  stopping: 'Bezig met stoppen…',
  stopped: 'Het inlezen is gestopt. Er is niets bewaard.',
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
    streefwaarden: 'Streefwaarden',
    vervolgacties: 'Vervolgacties',
    waarborgtoetsen: 'Waarborgtoetsen',
    notities: 'Notities',
    bijlagen: 'Bijlagen',
    beoordelingen: 'Beoordelingen',
    opmerkingen: 'Opmerkingen bij regels',
  },

  faults: (rows: number) =>
    rows === 1 ? '1 rij kan zo niet ingelezen worden' : `${rows} rijen kunnen zo niet ingelezen worden`,
  faultsCaption: 'Wat er mis is, per rij en kolom',
  row: 'Rij',
  column: 'Kolom',
  value: 'Zoals het er staat',
  message: 'Wat er mis is',
  empty: '(leeg)',
  reports: { one: 'melding', several: 'meldingen' },
  download: 'Geweigerde rijen opslaan',
  downloadHint:
    'Een zip met per blad een CSV-bestand; achter elke rij staat wat er mis is. Verbeter ze en lees ze opnieuw in.',
  downloadWorkbookHint:
    'Een werkmap met dezelfde bladen; achter elke rij staat wat er mis is. Verbeter ze en lees de werkmap opnieuw in.',
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

  template: 'Een lege registratie om in te vullen',
  templateText:
    'Voor een instelling die nog niets in deze vorm heeft. In de werkmap staat bij elke kolom uitleg, en in veel kolommen kiest u uit een lijst.',
  templateButtons: { xlsx: 'Lege werkmap', csv: 'Lege CSV-bestanden' },
  saved: (file: string) => `${file} staat bij uw downloads.`,
  dump: 'Alles meenemen',
  dumpText:
    'Alles wat nu in dit werkboek staat, in dezelfde vorm. Elders kan het zonder verlies worden ingelezen. Het bestand is niet versleuteld: bewaar het veilig.',
  dumpButtons: { xlsx: 'Alles als werkmap', csv: 'Alles als CSV-bestanden' },
  dumpWithFiles: 'registratie-met-bijlagen.zip',
  dumped: (file: string, records: number) =>
    `${file} staat bij uw downloads, met ${records === 1 ? '1 gegeven' : `${records} gegevens`}.`,
  dangling: (rows: number) =>
    rows === 1
      ? '1 rij noemt iets dat vervallen is. Elders wordt die rij bij het inlezen geweigerd.'
      : `${rows} rijen noemen iets dat vervallen is. Elders worden die rijen bij het inlezen geweigerd.`,
  absentFiles: (attachments: number) =>
    attachments === 1
      ? 'Van 1 bijlage staat het bestand op een andere laptop. Alleen de naam gaat mee.'
      : `Van ${attachments} bijlagen staat het bestand op een andere laptop. Alleen de namen gaan mee.`,
  undecided: (records: number) =>
    records === 1
      ? 'Over 1 gegeven moet nog iemand beslissen. In het bestand staat wat het werkboek nu toont.'
      : `Over ${records} gegevens moet nog iemand beslissen. In het bestand staat wat het werkboek nu toont.`,
} as const;
