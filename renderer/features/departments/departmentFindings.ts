import type { Institution } from '../../../domain/institution.ts';
import type { Finding } from '../../../domain/rules/finding.ts';
import { pilotWithinExperiment } from '../../../domain/rules/R01-withinExperiment.ts';
import { institutionIsSelected } from '../../../domain/rules/R02-selectedInstitution.ts';
import { meerzorgFits } from '../../../domain/rules/R19-countsFit.ts';
import { countText, dateText } from '../../app/form/codecs.ts';

/** R02, while choosing the institution. */
export function institutionFindings(institution: Pick<Institution, 'name' | 'status'>): Finding[] {
  return institutionIsSelected(institution);
}

/** R01, while typing; nothing as long as there is no date to look at. */
export function periodFindings(texts: { readonly startDate: string; readonly endDate: string }): Finding[] {
  const start = dateText.read(texts.startDate);
  const end = dateText.read(texts.endDate);
  if (!start.ok || start.value === null) return [];
  return pilotWithinExperiment({ startDate: start.value, endDate: end.ok ? end.value : null });
}

/** R19, while typing; nothing as long as a count is missing. */
export function countFindings(texts: {
  readonly clientCount: string;
  readonly clientsWithMeerzorg: string;
}): Finding[] {
  const clients = countText.read(texts.clientCount);
  const withMeerzorg = countText.read(texts.clientsWithMeerzorg);
  if (!clients.ok || clients.value === null || !withMeerzorg.ok) return [];
  return meerzorgFits({ clientCount: clients.value, clientsWithMeerzorg: withMeerzorg.value });
}
