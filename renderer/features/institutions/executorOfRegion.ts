import { regionNamesOn, wlzExecutorOf } from '../../../domain/reference/careOfficeRegions.ts';
import { proeftuinenMeerzorg } from '../../../domain/reference/experiment.ts';

/** Regions as they were at the start of the experiment, with the one a record already has. */
export function regionChoices(current: string | null): string[] {
  const names = regionNamesOn(proeftuinenMeerzorg.from);
  return current === null || names.includes(current) ? names : [current, ...names];
}

/**
 * The Wlz-uitvoerder to fill in for a region: that of the day of selection where the public list knows it, else that of the start of the
 * experiment.
 */
export function suggestedExecutor(region: string, selectedOn: string | null): string | undefined {
  const { from } = proeftuinenMeerzorg;
  const moment = selectedOn !== null && selectedOn > from ? selectedOn : from;
  return wlzExecutorOf(region, moment) ?? wlzExecutorOf(region, from);
}
