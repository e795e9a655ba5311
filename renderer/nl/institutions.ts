/** Words of the institutions. */
export const institutionText = {
  title: 'Instellingen',
  explanation: 'De zorgaanbieders die zich hebben aangemeld of meedoen.',
  one: 'instelling',
  several: 'instellingen',
  add: 'Instelling toevoegen',
  readRegistration: 'Registratie inlezen',
  newTitle: 'Nieuwe instelling',
  editTitle: (name: string) => `${name} wijzigen`,
  historyTitle: (name: string) => `Geschiedenis van ${name}`,
  searchIn: 'Naam, plaats of regio',
  emptyTitle: 'Er zijn nog geen instellingen',
  emptyText: 'Voeg de eerste instelling toe, of lees een registratie in die u al hebt.',
  savedOne: 'Instelling opgeslagen',
  missingTitle: 'Deze instelling is er niet (meer)',
  missingText: 'Zij is vervallen, of het adres klopt niet.',
  toList: 'Naar alle instellingen',

  departments: 'Afdelingen',
  agreements: 'Afspraken',
  nothing: '–',
  allYears: 'Bedragen van alle jaren samen.',

  edit: 'Wijzigen',
  recordSelection: 'Selectie vastleggen',
  more: 'Meer',
  history: 'Geschiedenis',
  retire: 'Laten vervallen',
  retireTitle: (name: string) => `${name} laten vervallen?`,
  retireText:
    'Doe dit als de instelling hier per vergissing staat. Zij verdwijnt uit de lijsten en de cijfers; de geschiedenis blijft. Is de proef gestopt, wijzig dan de status.',
  retired: (name: string) => `${name} is vervallen`,

  newDepartment: 'Nieuwe afdeling',
  newAgreement: 'Nieuwe afspraak',
  money: 'Geld per jaar',
  facts: 'Gegevens',
  noDepartments: 'Er zijn nog geen proefafdelingen.',
  noAgreements: 'Er zijn nog geen afspraken.',
  since: (date: string) => `Geselecteerd op ${date}`,
  openSignals: (count: number) =>
    count === 1 ? '1 ernstig signaal over nadeel staat open' : `${count} ernstige signalen over nadeel staan open`,

  sections: {
    identity: 'De instelling',
    executor: 'Regio en Wlz-uitvoerder',
    pilot: 'Deelname aan de proef',
    numbers: 'Nummers',
  },
  regionHelp: 'Typ om te zoeken. De Wlz-uitvoerder wordt ingevuld; u kunt hem wijzigen.',
  notYetSelected: 'Proefafdelingen toevoegen kan zodra de instelling is geselecteerd.',
} as const;
