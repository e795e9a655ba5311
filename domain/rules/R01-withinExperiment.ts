import type { Department } from '../department.ts';
import { proeftuinenMeerzorg, type Experiment } from '../reference/experiment.ts';
import { formatDate } from '../values/isoDate.ts';
import { block, type Finding } from './finding.ts';

/** R01 A pilot lies within the experiment: from 1-1-2015, at most three years. Source: letter on the proeftuinen. */
export function pilotWithinExperiment(
  { startDate, endDate }: Pick<Department, 'startDate' | 'endDate'>,
  experiment: Experiment = proeftuinenMeerzorg,
): Finding[] {
  const findings: Finding[] = [];
  const period = `${formatDate(experiment.from)} tot en met ${formatDate(experiment.to)}`;
  if (startDate < experiment.from || startDate > experiment.to) {
    findings.push(block('R01', 'startDate', `De start ligt buiten het experiment. Kies een datum van ${period}.`));
  }
  if (endDate !== null && endDate > experiment.to) {
    findings.push(block('R01', 'endDate', `Het einde ligt na het experiment. Kies een datum van ${period}.`));
  }
  return findings;
}
