import type { Finding } from '../../../domain/rules/finding.ts';
import type { FieldFault } from './formSchema.ts';

/** Findings sorted by where they are shown. */
export interface PlacedFindings {
  /** Blocking, about a field of this form. */
  readonly atField: readonly FieldFault[];
  /** Blocking, about something this form has no field for. */
  readonly atForm: readonly Finding[];
}

/** Puts what blocks at its field when the form has it, else at the form as a whole; the first finding of a field counts. */
export function placeFindings(findings: readonly Finding[], hasField: (name: string) => boolean): PlacedFindings {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const atField = new Map<string, string>();
  for (const { field, message } of blocking) {
    if (hasField(field) && !atField.has(field)) atField.set(field, message);
  }
  return {
    atField: [...atField].map(([name, message]) => ({ name, message })),
    atForm: blocking.filter(({ field }) => !hasField(field)),
  };
}
