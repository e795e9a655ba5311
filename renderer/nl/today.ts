/** Words of the start page: what needs a person today. */
export const todayText = {
  title: 'Vandaag',
  explanation: 'Wat u nu moet doen, en verder waar u was.',
  sampleDay: 'In de voorbeeldgegevens is het altijd deze dag.',
  summary: (count: number) =>
    count === 1 ? 'Eén ding vraagt om uw aandacht.' : `${count} dingen vragen om uw aandacht.`,
  emptyTitle: 'Alles is bij',
  emptyText: 'Er is vandaag niets dat op u wacht. Wat u vastlegt en wat een datum heeft, komt hier vanzelf terug.',
  beginTitle: 'Begin met een instelling',
  beginText:
    'Leg de eerste instelling vast, of lees een registratie in die er al is. Op deze pagina ziet u daarna elke dag wat er te doen is.',
  toInstitutions: 'Naar de instellingen',
  toImport: 'Registratie inlezen',
  showAll: (count: number) => `Alle ${count} tonen`,
  showLess: 'Minder tonen',
  count: (count: number) => `(${count})`,
  counted: (count: number) => (count === 1 ? '1 keer' : `${count} keer`),

  conflicts: {
    title: 'Kies wat geldt',
    line: (count: number) =>
      count === 1
        ? 'Eén gegeven is op twee laptops verschillend gewijzigd'
        : `${count} gegevens zijn op twee laptops verschillend gewijzigd`,
  },
  signals: {
    title: 'Open signalen',
    unreported: 'Nog niet gemeld',
    found: (date: string) => `gevonden op ${date}`,
    severity: (severity: string) => `Ernst: ${severity.toLowerCase()}`,
  },
  followUps: {
    title: 'Vervolgacties',
    states: { overdue: 'Over tijd', today: 'Vandaag', soon: 'Deze week' },
    due: (date: string) => `uiterlijk ${date}`,
  },
  agreements: {
    title: 'Afspraken die wachten',
    waits: {
      answer: 'De Wlz-uitvoerder heeft gereageerd: pas de afspraak aan',
      both: 'Wacht op het akkoord van beide partijen',
      institution: 'Wacht op het akkoord van de instelling',
      wlzExecutor: 'Wacht op het akkoord van de Wlz-uitvoerder',
      hearing: 'De cliëntvertegenwoordiging is nog niet gehoord',
      closing: 'Beide akkoorden zijn er: leg vast dat de afspraak geldt',
    },
    from: (date: string) => `vanaf ${date}`,
  },
  deadlines: {
    title: 'Evaluaties',
    kinds: {
      interim: (department: string) => `Tussentijdse evaluatie van ${department}`,
      final: (department: string) => `Eindverslag van ${department}`,
    },
    states: { open: 'Kan nu', pressing: 'Nu te doen', late: 'Te laat' },
    due: (date: string) => `uiterlijk ${date}`,
  },
  drafts: {
    title: 'Nog niet af',
    left: (moment: string) => `bewaard ${moment}`,
    form: (name: string) => `Formulier: ${name}`,
    of: (form: string, record: string) => `${form}: ${record}`,
  },
  baselines: {
    title: 'Nulmeting ontbreekt',
    line: (indicators: string) => `Zonder T0: ${indicators}`,
  },
  budgets: {
    title: 'Referentiebudget ontbreekt',
    line: (years: string) => `Voor ${years}`,
  },
  waivers: {
    title: 'Geen regelruimte vastgelegd',
    line: 'De proef loopt, en er staat geen regel buiten werking',
  },
  recents: {
    title: 'Verder waar u was',
    empty: 'Hier komt wat u het laatst hebt geopend.',
  },
} as const;

/** Names of the forms that can be left half-filled. */
export const draftNames: Readonly<Record<string, string>> = {
  institution: 'Instelling',
  department: 'Proefafdeling',
  referenceBudget: 'Referentiebudget',
  profileCount: 'Zorgprofielen',
  intervention: 'Interventie',
  agreement: 'Afspraak',
  agreementAccords: 'Akkoorden',
  realisation: 'Realisatie',
  dialogue: 'Gesprek',
  followUp: 'Vervolgactie',
  'followUp.finish': 'Vervolgactie afvinken',
  measurement: 'Meting',
  measurements: 'Metingen',
  indicatorTargets: 'Indicatoren en streefwaarden',
  ruleWaiver: 'Regelruimte',
  signal: 'Signaal',
  'signal.resolve': 'Signaal oplossen',
  safeguardCheck: 'Waarborgtoets',
  note: 'Notitie',
  review: 'Beoordeling',
};
