/** Words of the outcomes: measurements, targets and what became of them. */
export const outcomeText = {
  title: 'Uitkomsten',
  explanation: 'Meten wat de proef oplevert: nulmeting, vervolgmetingen en de waarde die telt als succes.',
  one: 'uitkomst',
  several: 'uitkomsten',

  indicator: 'Indicator',
  department: 'Afdeling',
  institution: 'Instelling',
  baseline: 'Nulmeting (T0)',
  last: 'Laatste meting',
  lastAt: (moment: string) => `(${moment})`,
  change: 'Verandering',
  target: 'Streefwaarde',
  standing: 'Stand',
  unitOf: (unit: string) => (/^(?:%|uren)/.test(unit) ? `in ${unit}` : unit),
  none: '–',

  courses: { better: 'Beter', worse: 'Slechter', same: 'Gelijk gebleven' },
  broken: 'Breuk in de reeks',
  lacksBaseline: 'Nulmeting ontbreekt',
  noFollowUp: 'Nog geen vervolgmeting',
  reached: 'Streefwaarde gehaald',
  notReached: 'Streefwaarde nog niet gehaald',
  notChosen: 'niet gekozen',
  better: { up: 'hoger is beter', down: 'lager is beter' },

  choose: 'Indicatoren kiezen',
  enter: 'Metingen invoeren',
  enterMoment: (moment: string) => `Metingen ${moment} invoeren of wijzigen`,
  openMeasurement: (indicator: string, moment: string, value: string) => `${indicator}, ${moment}: ${value}`,
  caption: 'Uitkomsten per indicator',
  emptyTitle: 'Er zijn nog geen indicatoren gekozen',
  emptyText: 'Kies bij de start waaraan u gaat zien of de proef helpt, en welke waarde telt als succes.',
  breakNote: 'Over een breuk heen zijn waarden niet te vergelijken.',
  breakBy: {
    instrument: (moment: string, from: string, to: string) => `Bij ${moment} is het instrument ${to}, ervoor ${from}.`,
    law: (moment: string) => `Vanaf ${moment} telt de Wzd, ervoor de Bopz.`,
  },
  pictures: 'In beeld',
  pictureOf: (label: string, unit: string) => (label.includes(unit) ? label : `${label} (${unit})`),
  pictureLabel: (label: string, values: string) => `${label}: ${values}`,
  pictureValue: (moment: string, value: string) => `${moment} ${value}`,
  valueWithUnit: (value: string, unit: string) => (unit === '%' ? `${value} %` : `${value} ${unit}`),
  period: (from: string, to: string) => `${from} tot en met ${to}`,
  counted: 'Teller / noemer',
  countedOf: (numerator: string, denominator: string) => `${numerator} / ${denominator}`,
  broke: 'Breuk',
} as const;

/** Words of the list over all departments. */
export const outcomeListText = {
  onlyLacking: 'Alleen waar de nulmeting ontbreekt',
  summaryCaption: 'Per indicator',
  listCaption: 'Uitkomsten per afdeling',
  summaryTitle: 'Per indicator',
  listTitle: 'Per afdeling',
  departments: 'Afdelingen',
  better: 'Beter',
  worse: 'Slechter',
  same: 'Gelijk',
  broken: 'Breuk',
  lacking: 'Zonder nulmeting',
  targets: 'Streefwaarde gehaald',
  targetsOf: (reached: number, all: number) => `${reached} van ${all}`,
  tooMany: (shown: number, all: number) =>
    `De eerste ${shown} van ${all} staan hieronder. Kies een instelling of indicator om de andere te zien.`,
  emptyTitle: 'Er zijn nog geen uitkomsten',
  emptyText: 'Metingen horen bij een proefafdeling.',
  toDepartments: 'Naar de afdelingen',
} as const;

/** Words of entering measurements. */
export const measurementText = {
  gridTitle: (department: string) => `Metingen van ${department}`,
  editTitle: (indicator: string, moment: string) => `${indicator}, meting ${moment}`,
  moment: 'Moment',
  momentOption: (moment: string, isNew: boolean) =>
    `${moment === 'T0' ? 'T0 – nulmeting' : moment}${isNew ? ' (nieuw)' : ''}`,
  gridHint:
    'Enter of pijl omlaag gaat naar de volgende regel, Tab naar het volgende vak. U kunt een kolom plakken uit Excel. Laat leeg wat niet is gemeten.',
  gridCaption: 'Metingen per indicator',
  cell: (label: string, indicator: string) => `${label}, ${indicator}`,
  ownPeriod: (period: string) => `eigen periode: ${period}`,
  counted: (numerator: string, denominator: string, times: number) =>
    `${numerator} / ${denominator}${times === 1 ? '' : ` × ${times}`}`,
  workedOut: (value: string) => `wordt ${value}`,
  saved: (moment: string) => `Metingen ${moment} zijn opgeslagen`,
  savedOne: 'De meting is opgeslagen',
  pasted: (rows: number, faults: number) => {
    const first = rows === 1 ? '1 regel geplakt.' : `${rows} regels geplakt.`;
    if (faults === 0) return first;
    return `${first} ${faults === 1 ? '1 vak is' : `${faults} vakken zijn`} nog niet goed: kijk bij de regel wat er mis is.`;
  },
  pastedTooMany: (left: number) =>
    left === 1 ? ' 1 regel paste niet meer en is weggelaten.' : ` ${left} regels pasten niet meer en zijn weggelaten.`,
  noIndicators: 'Kies eerst de indicatoren',
  noIndicatorsText: 'Dan staat er voor elke indicator een regel klaar.',
  valueHelp: (range: string, unit: string) => `${range} (${unit}).`,
  sourceHelp: (source: string) => `Meestal: ${source}.`,
  more: 'Teller, noemer, bron en toelichting invullen',
  tabsLabel: 'Onderdelen van de meting',
  record: (name: string) => ({
    retireTitle: `${name} laten vervallen?`,
    retireText:
      'Doe dit als de meting hier per vergissing staat. Zij verdwijnt uit de lijsten en de cijfers; de geschiedenis blijft.',
    retired: `${name} is vervallen`,
  }),
  gone: 'Deze meting is er niet (meer).',
} as const;

/** Words of choosing indicators. */
export const targetText = {
  title: (department: string) => `Indicatoren van ${department}`,
  help: 'Waaraan gaat u zien of de proef helpt? Kies er liever drie die iets zeggen dan tien die niemand bijhoudt.',
  chosen: 'Gekozen',
  target: (unit: string) => `Streefwaarde (${unit})`,
  targetHelp: (better: string, range: string) => `Telt als succes; ${better}. ${range}.`,
  source: (source: string) => `Bron: ${source}.`,
  saved: 'De indicatoren zijn opgeslagen',
  measured: 'al gemeten',
} as const;
