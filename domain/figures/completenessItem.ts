import type { z } from 'zod';
import { codeList } from '../codeList.ts';

/** What a complete delivery has (delivery document, Volledigheid). */
export const completenessItems = codeList('Kies een onderdeel.', {
  baseline: ['nulmeting', 'Nulmeting per gekozen indicator'],
  budget: ['referentiebudget', 'Referentiebudget per jaar'],
  agreement: ['afspraak', 'Afspraak per jaar'],
  realisation: ['realisatie', 'Realisatie per kwartaal'],
  dialogue: ['gesprek', 'Gesprek per half jaar'],
  safeguard: ['waarborgtoets', 'Waarborgtoets per moment'],
  waiver: ['regelruimte', 'Regels buiten werking vastgelegd'],
});

export type CompletenessItemCode = z.output<typeof completenessItems.schema>;

/** Without what is required a figure cannot be computed; the expected shows that the pilot is followed. */
export const completenessDemands = codeList('Kies een eis.', {
  required: ['verplicht', 'Verplicht'],
  expected: ['verwacht', 'Verwacht'],
});

export const completenessStatuses = codeList('Kies een status.', {
  ok: ['ok', 'Aanwezig'],
  missing: ['ontbreekt', 'Ontbreekt'],
  late: ['te laat', 'Te laat'],
});

export type CompletenessStatus = z.output<typeof completenessStatuses.schema>;

/** One thing that should be there, of a department or of an institution as a whole (`departmentId` null). */
export interface CompletenessItem {
  readonly institutionId: string;
  readonly departmentId: string | null;
  readonly item: CompletenessItemCode;
  /** Which one: an indicator, `2015`, `2015-K1` for a quarter, `2015-H1` for a half year, or the word of a moment such as `start`; empty when there is one only. */
  readonly detail: string;
  readonly demand: z.output<typeof completenessDemands.schema>;
  readonly status: CompletenessStatus;
}
