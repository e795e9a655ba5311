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
} as const;

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

export const confirmText = {
  reason: 'Reden',
  missingReason: 'Schrijf op waarom.',
} as const;

/** Names for controls of Mantine that have no words of their own. */
export const controlText = {
  close: 'Sluiten',
  clear: 'Leegmaken',
  calendar: {
    monthLevelControl: 'Kies een andere maand',
    yearLevelControl: 'Kies een ander jaar',
    nextMonth: 'Volgende maand',
    previousMonth: 'Vorige maand',
    nextYear: 'Volgend jaar',
    previousYear: 'Vorig jaar',
    nextDecade: 'Volgende tien jaar',
    previousDecade: 'Vorige tien jaar',
  },
} as const;
