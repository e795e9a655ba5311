import type { Realisation } from '../realisation.ts';
import { formatEuro, sumCents } from '../values/cents.ts';
import { warn, type Finding } from './finding.ts';

/**
 * R18 Realised more than 10% over or under what was agreed on a line asks for a note. Too little can only be said once the
 * realisations reach the end of the agreement.
 *
 * @param agreedCents amount of the line
 * @param agreementEnd last day of the agreement
 * @param realisations all realisations of that line
 */
export function realisedDeviation(
  agreedCents: number,
  agreementEnd: string,
  realisations: readonly Pick<Realisation, 'amountCents' | 'periodEnd' | 'note'>[],
): Finding[] {
  if (realisations.length === 0 || realisations.some(({ note }) => note !== null)) return [];
  const realisedCents = sumCents(realisations.map(({ amountCents }) => amountCents));
  const complete = realisations.some(({ periodEnd }) => periodEnd >= agreementEnd);
  const over = realisedCents * 10 > agreedCents * 11;
  const under = complete && realisedCents * 10 < agreedCents * 9;
  if (!over && !under) return [];
  return [
    warn(
      'R18',
      'note',
      `Er is ${formatEuro(realisedCents)} besteed; afgesproken is ${formatEuro(agreedCents)}. Dat scheelt meer dan 10%: schrijf er een toelichting bij.`,
    ),
  ];
}
