/** Words of the safeguard checks (waarborgtoetsen). */
export const safeguardText = {
  title: 'Waarborgtoetsen',
  newTitle: 'Nieuwe waarborgtoets',
  saved: 'Waarborgtoets opgeslagen',
  emptyTitle: 'Er is nog geen waarborgtoets',
  emptyText: 'Ga bij de start, tussentijds en bij het einde na of geen cliënt er slechter van wordt.',
  columns: {
    moment: 'Moment',
    date: 'Datum',
    lessCareOrChoice: 'Minder zorg of keuze',
    heard: 'Gehoord',
    wishRespected: 'Wens telt',
    continuityArranged: 'Daarna geregeld',
  },
  open: 'Nog open',
  keysHelp: 'Met de pijltjes kiest u een antwoord, met Tab gaat u naar de volgende vraag.',
  explanationHelp: 'Licht toe wat aandacht vraagt. Zonder namen.',
  lessCare:
    'Minder zorg of keuze voor een cliënt is een signaal. Leg het ook als signaal vast; deze toets vult het alvast in.',
  saveAndSignal: 'Opslaan en signaal maken',
  record: {
    tabsLabel: 'Onderdelen van de waarborgtoets',
    retireTitle: 'Deze waarborgtoets laten vervallen?',
    retireText: 'Doe dit als de toets hier per vergissing staat. Hij telt dan niet meer mee; de geschiedenis blijft.',
    retired: 'De waarborgtoets is vervallen',
  },
} as const;
