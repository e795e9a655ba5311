import type { Department } from '../department.ts';
import type { ProfileCount } from '../profileCount.ts';
import { block, type Finding } from './finding.ts';

/** R19 Clients with meerzorg are at most the clients of a department. */
export function meerzorgFits({
  clientCount,
  clientsWithMeerzorg,
}: Pick<Department, 'clientCount' | 'clientsWithMeerzorg'>): Finding[] {
  if (clientsWithMeerzorg === null || clientsWithMeerzorg <= clientCount) return [];
  return [
    block(
      'R19',
      'clientsWithMeerzorg',
      `${clientsWithMeerzorg} cliënten met meerzorg is meer dan de ${clientCount} cliënten van de afdeling.`,
    ),
  ];
}

/**
 * R19 Profile counts of one reference date are together at most the clients of the department.
 *
 * @param counts all profile counts of that department on that date
 */
export function profilesFit(
  { clientCount }: Pick<Department, 'clientCount'>,
  counts: readonly Pick<ProfileCount, 'count'>[],
): Finding[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total <= clientCount) return [];
  return [block('R19', 'count', `De zorgprofielen tellen op tot ${total}; de afdeling heeft ${clientCount} cliënten.`)];
}
