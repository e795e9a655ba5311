/** Words of the help: words of the field, the tour and where things are. */
export const helpText = {
  title: 'Hulp',
  explanation: 'Een rondleiding, woorden uitgelegd, en wat waar staat.',
  tour: 'Rondleiding',
  tourText: 'In vijf korte stappen ziet u hoe het werkboek werkt.',
  startTour: 'Rondleiding starten',
  keys: 'Sneltoetsen',
  keysText: 'Alles kan met het toetsenbord. Met ? ziet u alle toetsen.',
  showKeys: 'Sneltoetsen tonen',
  toTerms: 'Naar de begrippen',
  termsText: 'De woorden van de proeftuinen in gewone taal, met de bron erbij.',
  where: 'Wat staat waar',

  terms: 'Begrippen',
  searchTerms: 'Woord of uitleg',
  termCount: { one: 'begrip', several: 'begrippen' },
  noTerm: 'Dit woord staat er niet bij.',
  also: (names: string) => `Ook: ${names}`,
  source: (source: string) => `Bron: ${source}.`,
  explain: (term: string) => `Uitleg: ${term}`,
  allTerms: 'Alle begrippen',
} as const;

/** The steps of the tour. */
export const tourText = {
  step: (step: number, steps: number) => `Stap ${step} van ${steps}`,
  next: 'Volgende',
  back: 'Vorige',
  skip: 'Rondleiding overslaan',
  done: 'Aan de slag',
  steps: [
    {
      title: 'Vandaag: wat u nu moet doen',
      text: 'Dit is de beginpagina. Hier staat wat op u wacht: vervolgacties, signalen, afspraken zonder akkoord en evaluaties. Elke regel brengt u met één klik naar de plek.',
    },
    {
      title: 'Een afdeling is uw werkblad',
      text: 'Links staan de onderdelen. Tijdens een bezoek opent u bij Afdelingen de proefafdeling. Bovenaan ziet u de cliënten en het geld, daaronder een tijdlijn van alles wat er is gebeurd.',
    },
    {
      title: 'Vastleggen gaat snel, en er raakt niets kwijt',
      text: 'Druk op N voor iets nieuws. Het formulier komt naast de pagina. Met Ctrl + Enter slaat u op. Wat u typt, wordt meteen als concept bewaard, en elke wijziging is terug te draaien met Ctrl + Z.',
    },
    {
      title: 'Zoeken in alles',
      text: 'Met Ctrl + K zoekt u in alle instellingen, gesprekken en afspraken, en gaat u naar elk scherm. Met ? ziet u alle sneltoetsen.',
    },
    {
      title: 'Veilig, ook zonder netwerk',
      text: 'Alles staat versleuteld op deze laptop en werkt zonder netwerk. Is er wel een netwerk, dan verstuurt en haalt het werkboek vanzelf. Met het slotje vergrendelt u het. Bewaar uw herstelcode goed.',
    },
  ],
} as const;
