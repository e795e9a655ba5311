/** Words of the shared components. */
export const fieldText = {
  datePlaceholder: 'dd-mm-jjjj',
  openCalendar: (label: string) => `Kalender openen bij ${label}`,
  calendarOf: (label: string) => `Kalender: ${label}`,
  nothingFound: 'Niets gevonden',
  yes: 'Ja',
  no: 'Nee',
  unknown: 'Niet ingevuld',
  showSecret: 'Tekst tonen of verbergen',
} as const;

export const ruleText = {
  block: 'Dit kan zo niet.',
  warning: 'Let op.',
  why: 'Waarom?',
  source: (rule: string, source: string) => `(${rule}) – bron: ${source}.`,
} as const;

export const tableText = {
  sortBy: (column: string) => `Sorteren op ${column}`,
  count: (count: number, one: string, several: string) => (count === 1 ? `1 ${one}` : `${count} ${several}`),
  showMore: (count: number) => `Nog ${count} tonen`,
} as const;

export const listText = {
  search: 'Zoeken',
  all: 'Alle',
  nothingFound: 'Niets gevonden',
  count: (shown: number, all: number, one: string, several: string) =>
    shown === all ? `${all} ${all === 1 ? one : several}` : `${shown} van ${all} ${all === 1 ? one : several}`,
  clearFilters: 'Filters wissen',
  noMatchTitle: 'Niets gevonden',
  noMatch: 'Er is niets dat bij deze zoekwoorden en filters past.',
} as const;

export const conflictText = {
  label: 'Conflict',
  explanation: 'Dit is op twee laptops tegelijk gewijzigd. Er staat nu één van de twee; iemand moet nog kiezen.',
  amended: {
    label: 'Voorgestelde wijziging',
    explanation:
      'Dit is overeengekomen terwijl iemand anders het nog wijzigde. Wat is overeengekomen, geldt; de wijziging wacht op een besluit.',
  },
} as const;

export const newKeyText = { key: 'N' } as const;

export const factText = { empty: 'niet ingevuld' } as const;

export const moneyText = {
  reference: 'Referentiebudget',
  agreed: 'Overeengekomen',
  realised: 'Gerealiseerd',
  noReference: 'nog niet ingevuld',
  room: (amount: string) => `Nog ${amount} ruimte onder het referentiebudget`,
  full: 'Precies op het referentiebudget',
  over: (amount: string) => `${amount} boven het referentiebudget`,
  bar: (reference: string, agreed: string, realised: string) =>
    `Referentiebudget ${reference}, overeengekomen ${agreed}, gerealiseerd ${realised}.`,
} as const;

export const moneyYearsText = {
  inYear: (year: number) => `Geld in ${year}`,
  allYears: 'Alle jaren',
  caption: 'Geld per jaar',
  year: 'Jaar',
  room: 'Ruimte',
  over: (amount: string) => `${amount} te veel`,
  nothing: 'Er is nog geen referentiebudget ingevuld en niets overeengekomen.',
} as const;

export const confirmText = {
  reason: 'Reden',
  missingReason: 'Schrijf op waarom.',
} as const;

/** Names for controls of Mantine that have no words of their own. */
export const controlText = {
  close: 'Sluiten',
  clear: 'Leegmaken',
  calendar: {
    nextMonth: 'Volgende maand',
    previousMonth: 'Vorige maand',
    nextYear: 'Volgend jaar',
    previousYear: 'Vorig jaar',
    nextDecade: 'Volgende tien jaar',
    previousDecade: 'Vorige tien jaar',
  },
} as const;
