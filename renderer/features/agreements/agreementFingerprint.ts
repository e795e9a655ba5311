import type { Answers } from '../../app/answers.ts';

/** Text that is the same as long as an agreement and its lines are. */
export function agreementFingerprint({
  agreement,
  lines,
}: Pick<NonNullable<Answers['agreement']['page']>, 'agreement' | 'lines'>): string {
  return JSON.stringify([agreement, lines.map(({ realisations: _spent, ...line }) => line)]);
}
