import { codeList } from '../codeList.ts';

/** Which way of changing is an improvement. */
export type Direction = 'up' | 'down';

/** An outcome that is followed per department (domain document, 8). */
export interface Indicator {
  readonly label: string;
  readonly unit: string;
  readonly better: Direction;
}

const definitions = {
  Q1: { label: 'Kwaliteit van bestaan', unit: 'score', better: 'up' },
  Q3: { label: 'Doelen bereikt', unit: '%', better: 'up' },
  Q4: { label: 'Cliënten met ernstig moeilijk verstaanbaar gedrag (CEP ≥ 3)', unit: '%', better: 'down' },
  Q5: { label: 'Incidenten per 100 cliëntdagen', unit: 'per 100 cliëntdagen', better: 'down' },
  Q6: { label: 'Vrijheidsbeperking per 100 cliëntdagen', unit: 'per 100 cliëntdagen', better: 'down' },
  Q7: { label: 'Zinvolle dagactiviteiten per cliënt per week', unit: 'uren', better: 'up' },
  Q8: { label: 'Cliënten met gedragsmedicatie', unit: '%', better: 'down' },
  S1: { label: 'Ziekteverzuim in het team', unit: '%', better: 'down' },
  S2: { label: 'Verloop van personeel', unit: '% per jaar', better: 'down' },
  S3: { label: 'Personeel niet in loondienst', unit: '%', better: 'down' },
  B1: { label: 'Uren voor aanvraag, registratie en verantwoording per maand', unit: 'uren', better: 'down' },
  B3: { label: 'Gevraagde gegevens per cliënt', unit: 'aantal', better: 'down' },
  A2: { label: 'Cliënten of vertegenwoordigers die zich gehoord voelden', unit: '%', better: 'up' },
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
