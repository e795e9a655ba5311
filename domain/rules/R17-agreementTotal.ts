import type { AgreementLine } from '../agreementLine.ts';
import { sumCents } from '../values/cents.ts';

/** Amounts of an agreement, all derived from its lines. */
export interface AgreementTotals {
  readonly totalCents: number;
  readonly contextCents: number;
  readonly mixedCents: number;
  readonly clientCents: number;
  readonly hoursHundredths: number;
}

/** R17 The total of an agreement is the sum of its lines: derived, never typed. */
export function agreementTotals(
  lines: readonly Pick<AgreementLine, 'amountCents' | 'focus' | 'hoursHundredths'>[],
): AgreementTotals {
  const of = (focus: AgreementLine['focus']) =>
    sumCents(lines.filter((line) => line.focus === focus).map(({ amountCents }) => amountCents));
  return {
    totalCents: sumCents(lines.map(({ amountCents }) => amountCents)),
    contextCents: of('context'),
    mixedCents: of('mixed'),
    clientCents: of('client'),
    hoursHundredths: sumCents(lines.map(({ hoursHundredths }) => hoursHundredths ?? 0)),
  };
}
