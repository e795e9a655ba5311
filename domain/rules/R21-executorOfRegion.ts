import type { Institution } from '../institution.ts';
import { wlzExecutorOf } from '../reference/careOfficeRegions.ts';
import { proeftuinenMeerzorg } from '../reference/experiment.ts';
import { warn, type Finding } from './finding.ts';

/**
 * R21 The Wlz-uitvoerder fits the region in the year in which the pilot begins. The public list is certain for 2015 and 2025 only and is
 * silent elsewhere, so this never blocks.
 */
export function executorFitsRegion({
  careOfficeRegion,
  wlzExecutor,
  selectedOn,
}: Pick<Institution, 'careOfficeRegion' | 'wlzExecutor' | 'selectedOn'>): Finding[] {
  const from = proeftuinenMeerzorg.from;
  const moment = selectedOn !== null && selectedOn > from ? selectedOn : from;
  const designated = wlzExecutorOf(careOfficeRegion, moment);
  if (designated === undefined || designated === wlzExecutor) return [];
  return [
    warn('R21', 'wlzExecutor', `In ${moment.slice(0, 4)} was ${designated} de Wlz-uitvoerder van ${careOfficeRegion}.`),
  ];
}
