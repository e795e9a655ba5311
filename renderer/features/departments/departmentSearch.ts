import { z } from 'zod';
import { momentSchema } from '../../../domain/measurement.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { addressPart } from '../../app/addressPart.ts';
import type { Answers } from '../../app/answers.ts';
import { searchWords } from '../../components/searchWords.ts';

/** One row of a list of departments. */
export type DepartmentRow = Answers['department']['list'][number];

/** Whether a pilot runs: without a last day it does. */
export type Course = 'running' | 'ended';

/** What stands in the address of the list. What makes no sense is left out. */
export const departmentsSearch = z.object({
  zoek: addressPart(z.string()),
  proef: addressPart(z.enum(['running', 'ended'])),
  paneel: addressPart(z.enum(['nieuw'])),
});

/** Parts of the page of a department. */
export const departmentTabs = [
  'overzicht',
  'interventies',
  'gesprekken',
  'afspraken',
  'uitkomsten',
  'regelruimte',
  'signalen',
  'waarborgen',
  'referentiebudget',
  'zorgprofielen',
  'notities',
  'geschiedenis',
] as const;

export type DepartmentTab = (typeof departmentTabs)[number];

/** Kinds of what stands on the timeline of a department, in the order of the filter. */
export const timelineKinds = [
  'dialogue',
  'intervention',
  'agreement',
  'measurement',
  'signal',
  'safeguard',
  'waiver',
  'note',
  'pilot',
] as const;

/** What stands in the address of one department: its part, and what is open beside it. */
export const departmentPageSearch = z.object({
  deel: addressPart(z.enum(departmentTabs)),
  /** On the overview: the part whose record or new form is open beside it. */
  soort: addressPart(z.enum(departmentTabs)),
  /** On the overview: the kind that is kept of the timeline. */
  tijdlijn: addressPart(z.enum(timelineKinds)),
  /** `nieuw` for a form of the part, `wijzigen` for the department itself. */
  paneel: addressPart(z.enum(['nieuw', 'wijzigen'])),
  /** The record of the part that is open: an id, or a reference date; of the outcomes also a moment, or choosing indicators. */
  open: addressPart(z.union([idSchema, z.iso.date(), momentSchema, z.literal('indicatoren')])),
});

/** Course of the pilot of a department. */
export function courseOf({ endDate }: { readonly endDate: string | null }): Course {
  return endDate === null ? 'running' : 'ended';
}

/** The rows that fit the search and the filter. */
export function filterDepartments<
  Row extends Pick<DepartmentRow, 'name' | 'code' | 'place' | 'institutionName' | 'endDate'>,
>(rows: readonly Row[], search: string, { proef }: { readonly proef?: Course | undefined }): Row[] {
  const found = searchWords(search);
  return rows.filter(
    (row) =>
      (proef === undefined || courseOf(row) === proef) && found([row.name, row.code, row.place, row.institutionName]),
  );
}
