import type { z } from 'zod';
import type { EntityDefinition } from '../../domain/entity.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { identifyingDataIn } from '../../domain/rules/R22-noIdentifyingData.ts';
import { RuleViolation } from './ruleViolation.ts';

/** What a form hands over: the fields of a record, not yet trusted. */
export type FormValues = Readonly<Record<string, unknown>>;

/** A text of a form, or null when it is empty or something else. */
export function textIn(form: FormValues, field: string): string | null {
  const value = form[field];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** What came of a command that saved a record. */
export interface Saved {
  readonly id: string;
  readonly commandId: string;
  /** Rules that warn; the record was saved. */
  readonly warnings: readonly Finding[];
}

/**
 * Reads the values of a record from a form; absent fields count as empty.
 *
 * @param place what stands before the name of a field in findings, such as `lines.2.` in a list
 * @throws RuleViolation with `verplicht` or `formaat` for each field that is wrong
 */
export function readValues<Shape extends z.ZodRawShape>(
  definition: EntityDefinition<Shape>,
  values: FormValues,
  place = '',
): z.output<z.ZodObject<Shape>> {
  const complete: Record<string, unknown> = {};
  for (const field of Object.keys(definition.schema.shape)) complete[field] = values[field] ?? null;
  const parsed = definition.schema.safeParse(complete);
  if (parsed.success) return parsed.data;
  throw new RuleViolation(
    parsed.error.issues.map(({ path, message }) => {
      const field = String(path[0]);
      const empty = complete[field] === null || complete[field] === '';
      return block(empty ? 'verplicht' : 'formaat', `${place}${field}`, message);
    }),
  );
}

/**
 * The id a form holds in a field that says what a record belongs to.
 *
 * @throws RuleViolation `verplicht` when nothing was chosen
 */
export function chosenId(form: FormValues, field: string): string {
  const id = form[field];
  if (typeof id === 'string' && id !== '') return id;
  throw new RuleViolation([block('verplicht', field, 'Maak hier een keuze.')]);
}

/** The code a form holds, or one that is made when it holds none. */
export async function codeOr(form: FormValues, make: () => Promise<string>): Promise<unknown> {
  const code = form['code'];
  return code === undefined || code === null || code === '' ? make() : code;
}

/**
 * Lets the rules decide: returns the warnings, with those of R22 on the free texts.
 *
 * @throws RuleViolation with all findings when one blocks
 */
export function decide(definition: EntityDefinition, values: FormValues, findings: readonly Finding[]): Finding[] {
  const all = [...findings, ...identifyingDataIn(definition, values)];
  if (all.some(({ severity }) => severity === 'block')) throw new RuleViolation(all);
  return all;
}
