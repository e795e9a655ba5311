import type { z } from 'zod';
import { identifyingData } from '../../../domain/rules/R22-noIdentifyingData.ts';
import { readTexts, type FieldFault } from './formSchema.ts';
import type { FormSpec } from './formSpec.ts';
import { placeFindings } from './placeFindings.ts';
import { withoutRow, type FormTexts } from './texts.ts';

/** R22 in every free text, rows included: what may not be kept. */
function forbiddenTexts(texts: FormTexts, freeText: readonly string[], at = ''): FieldFault[] {
  return Object.entries(texts).flatMap(([field, held]) => {
    const name = `${at}${field}`;
    if (typeof held !== 'string')
      return held.flatMap((row, index) => forbiddenTexts(row, freeText, `${name}.${index}.`));
    if (!freeText.includes(withoutRow(name))) return [];
    const found = identifyingData(name, held).find(({ severity }) => severity === 'block');
    return found ? [{ name, message: found.message }] : [];
  });
}

/** Names of all fields of a form that hold a text. */
export function fieldNames(texts: FormTexts, at = ''): string[] {
  return Object.entries(texts).flatMap(([field, held]) =>
    typeof held === 'string'
      ? [`${at}${field}`]
      : held.flatMap((row, index) => fieldNames(row, `${at}${field}.${index}.`)),
  );
}

/** Everything that is wrong in the fields of a form, as far as the form itself can see: at most one fault for each field. */
export function formFaults<Schema extends z.ZodObject>(
  { schema, freeText = [], check }: Pick<FormSpec<Schema, unknown>, 'schema' | 'freeText' | 'check'>,
  texts: FormTexts,
): FieldFault[] {
  const reading = readTexts(schema, texts);
  const names = new Set(fieldNames(texts));
  const found = [
    ...(reading.ok ? [] : reading.faults),
    ...forbiddenTexts(texts, freeText),
    ...(reading.ok && check ? placeFindings(check(reading.values), (name) => names.has(name)).atField : []),
  ];
  const first = new Map<string, FieldFault>();
  for (const fault of found) if (!first.has(fault.name)) first.set(fault.name, fault);
  return [...first.values()];
}
