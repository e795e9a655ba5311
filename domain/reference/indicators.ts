import { codeList } from '../codeList.ts';

/** Which way of changing is an improvement. */
export type Direction = 'up' | 'down';

/** Values that can be: both ends included, as canonical decimals; null is open. */
export interface ValueRange {
  readonly min: string;
  readonly max: string | null;
}

/** How a value follows from what was counted: numerator / denominator × `times`. */
export interface Counted {
  readonly times: 1 | 100;
  /** What is counted above and below the line, in Dutch. */
  readonly numerator: string;
  readonly denominator: string;
}

/** An outcome that is followed per department (domain document, 8). */
export interface Indicator {
  readonly label: string;
  readonly unit: string;
  readonly better: Direction;
  /** What it says, in Dutch. */
  readonly definition: string;
  readonly range: ValueRange;
  /** Where its figures come from, in Dutch. */
  readonly source: string;
  /** Null when the value does not follow from two counts alone. */
  readonly counted: Counted | null;
}

const share = { min: '0', max: '100' } as const;
const fromZero = { min: '0', max: null } as const;

const definitions = {
  Q1: {
    label: 'Kwaliteit van bestaan',
    unit: 'score',
    better: 'up',
    definition: 'Gemiddelde score van de cliënten op een vragenlijst over kwaliteit van bestaan. Noem het instrument.',
    range: fromZero,
    source: 'Vragenlijst, bijvoorbeeld de POS',
    counted: null,
  },
  Q3: {
    label: 'Doelen bereikt',
    unit: '%',
    better: 'up',
    definition: 'Deel van de doelen uit de zorgplannen dat in de periode is bereikt.',
    range: share,
    source: 'Zorgplannen',
    counted: { times: 100, numerator: 'bereikte doelen', denominator: 'alle doelen' },
  },
  Q4: {
    label: 'Cliënten met ernstig moeilijk verstaanbaar gedrag (CEP ≥ 3)',
    unit: '%',
    better: 'down',
    definition: 'Deel van de cliënten met een CEP-score van 3 of hoger.',
    range: share,
    source: 'CEP-score door de gedragsdeskundige',
    counted: { times: 100, numerator: 'cliënten met CEP ≥ 3', denominator: 'alle cliënten' },
  },
  Q5: {
    label: 'Incidenten per 100 cliëntdagen',
    unit: 'per 100 cliëntdagen',
    better: 'down',
    definition: 'Aantal gemelde incidenten, gedeeld door het aantal dagen dat cliënten er waren, maal 100.',
    range: fromZero,
    source: 'Registratie van incidenten (MIC)',
    counted: { times: 100, numerator: 'incidenten', denominator: 'cliëntdagen' },
  },
  Q6: {
    label: 'Vrijheidsbeperking per 100 cliëntdagen',
    unit: 'per 100 cliëntdagen',
    better: 'down',
    definition:
      'Aantal keren dat de vrijheid van een cliënt is beperkt, gedeeld door het aantal cliëntdagen, maal 100. Tot 2020 volgens de Bopz, vanaf 1 januari 2020 volgens de Wzd.',
    range: fromZero,
    source: 'Register van de Bopz of de Wzd',
    counted: { times: 100, numerator: 'maatregelen', denominator: 'cliëntdagen' },
  },
  Q7: {
    label: 'Zinvolle dagactiviteiten per cliënt per week',
    unit: 'uren',
    better: 'up',
    definition: 'Gemiddeld aantal uren per week dat een cliënt iets doet wat voor hem of haar zin heeft.',
    range: { min: '0', max: '168' },
    source: 'Weekrooster of dagprogramma',
    counted: { times: 1, numerator: 'uren per week van alle cliënten', denominator: 'cliënten' },
  },
  Q8: {
    label: 'Cliënten met gedragsmedicatie',
    unit: '%',
    better: 'down',
    definition: 'Deel van de cliënten dat psychofarmaca krijgt vanwege gedrag.',
    range: share,
    source: 'Medicatieoverzicht',
    counted: { times: 100, numerator: 'cliënten met gedragsmedicatie', denominator: 'alle cliënten' },
  },
  S1: {
    label: 'Ziekteverzuim in het team',
    unit: '%',
    better: 'down',
    definition: 'Deel van de contracturen van het team dat door ziekte niet is gewerkt.',
    range: share,
    source: 'Personeelsadministratie',
    counted: { times: 100, numerator: 'verzuimde uren', denominator: 'contracturen' },
  },
  S2: {
    label: 'Verloop van personeel',
    unit: '% per jaar',
    better: 'down',
    definition: 'Medewerkers die het team verlieten, als deel van het gemiddelde team, omgerekend naar een heel jaar.',
    // More people than a team has can leave it in a year.
    range: fromZero,
    source: 'Personeelsadministratie',
    counted: null,
  },
  S3: {
    label: 'Personeel niet in loondienst',
    unit: '%',
    better: 'down',
    definition: 'Deel van de gewerkte uren dat door ingehuurd personeel is gewerkt (PNIL).',
    range: share,
    source: 'Rooster en facturen van inhuur',
    counted: { times: 100, numerator: 'ingehuurde uren', denominator: 'alle gewerkte uren' },
  },
  B1: {
    label: 'Uren voor aanvraag, registratie en verantwoording per maand',
    unit: 'uren',
    better: 'down',
    definition: 'Uren per maand die de afdeling kwijt is aan aanvragen, registreren en verantwoorden van meerzorg.',
    range: fromZero,
    source: 'Opgave van de afdeling',
    counted: null,
  },
  B3: {
    label: 'Gevraagde gegevens per cliënt',
    unit: 'aantal',
    better: 'down',
    definition: 'Aantal gegevens dat voor de meerzorg van één cliënt wordt gevraagd.',
    range: fromZero,
    source: 'Telling op formulieren en in systemen',
    counted: { times: 1, numerator: 'gevraagde gegevens', denominator: 'cliënten' },
  },
  A2: {
    label: 'Cliënten of vertegenwoordigers die zich gehoord voelden',
    unit: '%',
    better: 'up',
    definition: 'Deel van de bevraagde cliënten of vertegenwoordigers dat zich gehoord voelde.',
    range: share,
    source: 'Korte bevraging',
    counted: { times: 100, numerator: 'wie zich gehoord voelde', denominator: 'wie is bevraagd' },
  },
} as const satisfies Readonly<Record<string, Indicator>>;

/** Code of an indicator. */
export type IndicatorCode = keyof typeof definitions;

/** Every indicator by its code. */
export const indicators: Readonly<Record<IndicatorCode, Indicator>> = definitions;

/** The indicators as a list to choose from. */
export const indicatorList = codeList('Kies een indicator.', {
  Q1: definitions.Q1.label,
  Q3: definitions.Q3.label,
  Q4: definitions.Q4.label,
  Q5: definitions.Q5.label,
  Q6: definitions.Q6.label,
  Q7: definitions.Q7.label,
  Q8: definitions.Q8.label,
  S1: definitions.S1.label,
  S2: definitions.S2.label,
  S3: definitions.S3.label,
  B1: definitions.B1.label,
  B3: definitions.B3.label,
  A2: definitions.A2.label,
});

/** The codes of all indicators, in the order of the domain document. */
export const indicatorCodes: readonly IndicatorCode[] = indicatorList.choices.map(({ code }) => code);
