/** Words of the signals. */
export const signalText = {
  title: 'Signalen',
  explanation: 'Twijfels, vooral over nadeel voor een cliënt, en wat ermee is gedaan.',
  one: 'signaal',
  several: 'signalen',
  add: 'Signaal toevoegen',
  newTitle: 'Nieuw signaal',
  editTitle: 'Signaal',
  searchIn: 'Omschrijving of instelling',
  saved: 'Signaal opgeslagen',
  emptyTitle: 'Er zijn geen signalen',
  emptyText: 'Twijfelt u of een cliënt nadeel heeft, of iets zo door kan gaan? Leg het hier vast.',
  descriptionHelp: 'Wat is er gezien? Zonder namen of gegevens van cliënten.',
  column: 'Signaal',
  reported: 'Gemeld',
  notReported: 'Nog niet gemeld',
  reportedOn: (date: string) => `Gemeld op ${date}`,
  states: { open: 'Open', resolved: 'Opgelost' },
  resolvedOn: (date: string) => `Opgelost op ${date}`,
  report: 'Melden',
  reportAtOnce:
    'De ernst is hoog: zo doorgaan is misschien niet verantwoord. Meld het dezelfde dag, en vul hier in wanneer en aan wie.',
  reportMore: 'Vul in of het is gemeld',
  reportedToHelp: 'Een organisatie of rol, geen naam.',
  receivers: ['NZa', 'Wlz-uitvoerder', 'Inspectie', 'Bestuurder van de instelling'],
  resolution: 'Oplossing',
  resolve: 'Oplossen',
  resolveTitle: 'Signaal oplossen',
  resolveText: 'Het signaal blijft in de lijsten en de cijfers staan, met deze oplossing.',
  resolutionHelp: 'Wat is er gedaan, en hoe weet u dat het over is? Zonder namen.',
  missingResolution: 'Schrijf op hoe het is opgelost.',
  resolved: 'Het signaal is opgelost',
  notice: 'Melding maken',
  none: 'Er zijn hier geen signalen.',
  noneOfWhole: 'Er zijn geen signalen over de hele instelling.',
  all: 'Alle signalen van deze instelling',
  banner: {
    label: 'Open signalen over nadeel',
    one: (date: string) =>
      `Er staat een ernstig signaal over nadeel voor een cliënt open, gevonden op ${date}. Zolang dat open staat, kan de proef niet worden beëindigd.`,
    several: (count: number) =>
      `Er staan ${count} ernstige signalen over nadeel voor een cliënt open. Zolang die open staan, kan de proef niet worden beëindigd.`,
    unreported: 'Het is nog niet gemeld.',
    severalUnreported: (count: number) =>
      count === 1 ? 'Eén daarvan is nog niet gemeld.' : `Daarvan zijn er ${count} nog niet gemeld.`,
    to: 'Naar het signaal',
    toOn: (date: string) => `Naar het signaal van ${date}`,
  },
  record: {
    tabsLabel: 'Onderdelen van het signaal',
    retireTitle: 'Dit signaal laten vervallen?',
    retireText:
      'Doe dit alleen als het signaal hier per vergissing staat. Het verdwijnt uit de lijsten en de cijfers; de geschiedenis blijft. Is het over, los het dan op.',
    retired: 'Het signaal is vervallen',
  },
} as const;

/** Words of the notice of a severe signal. */
export const noticeText = {
  print: 'Afdrukken',
  save: 'Opslaan als tekst',
  back: 'Naar het signaal',
  intro: 'Lees de melding na. Verstuur haar zelf, zoals u met de NZa hebt afgesproken. Een pdf volgt later.',
  leftOut: (labels: string) =>
    `Niet overgenomen: ${labels}. In die tekst is misschien een cliënt te herkennen. Pas de tekst aan bij het signaal als hij mee moet.`,
  promise: 'In deze melding staan geen gegevens van cliënten.',
  saved: 'De melding is opgeslagen als tekst',
  missingTitle: 'Dit signaal is er niet (meer)',
  missingText: 'Het is vervallen, of het adres klopt niet.',
  toList: 'Naar alle signalen',
} as const;
