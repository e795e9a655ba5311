import { z } from 'zod';
import { centsSchema } from '../../../domain/values/cents.ts';
import { decimalSchema } from '../../../domain/values/decimal.ts';
import { hundredthsSchema } from '../../../domain/values/hundredths.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { isoDateSchema } from '../../../domain/values/isoDate.ts';
import { yearSchema } from '../../../domain/values/wholeNumber.ts';
import { formText } from '../../nl/form.ts';
import {
  countText,
  dateText,
  decimalText,
  euroText,
  hundredthsText,
  listText,
  plainText,
  yearText,
  yesNoText,
  type FieldCodec,
} from './codecs.ts';
import { withoutBlankTail, withoutRow, type FormTexts, type TextsOf } from './texts.ts';

/** What is wrong in one field. */
export interface FieldFault {
  readonly name: string;
  readonly message: string;
}

/** Outcome of reading a whole form. */
export type FormReading<Values> =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** The values of the domain that have a notation of their own. */
const codecs = new Map<unknown, FieldCodec>([
  [centsSchema, euroText],
  [hundredthsSchema, hundredthsText],
  [yearSchema, yearText],
  [decimalSchema, decimalText],
  [isoDateSchema, dateText],
]);

function withoutNull(schema: unknown): unknown {
  return schema instanceof z.ZodNullable ? schema.unwrap() : schema;
}

/** True for a field that holds several codes; rows are a list of another kind. */
function isList(schema: unknown): boolean {
  return schema instanceof z.ZodArray || (schema instanceof z.ZodPipe && schema.in instanceof z.ZodArray);
}

/** The codec of a field, known by its schema. */
function codecOf(schema: unknown): FieldCodec {
  const bare = withoutNull(schema);
  if (bare instanceof z.ZodBoolean) return yesNoText;
  if (isList(bare)) return listText;
  return codecs.get(bare) ?? (bare instanceof z.ZodNumber ? countText : plainText);
}

/** The schema of a row when the field holds rows. */
function rowSchemaOf(schema: unknown): z.ZodObject | undefined {
  return schema instanceof z.ZodArray && schema.element instanceof z.ZodObject ? schema.element : undefined;
}

/** True when the field has to be filled in. */
export function isRequired(schema: z.ZodObject, name: string): boolean {
  const [field = '', ...rest] = withoutRow(name).split('.');
  const own: unknown = schema.shape[field];
  const row = rowSchemaOf(own);
  return row && rest.length > 0
    ? isRequired(row, rest.join('.'))
    : own !== undefined && !(own instanceof z.ZodNullable);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function write(schema: z.ZodObject, values: Readonly<Record<string, unknown>>): FormTexts {
  const texts: FormTexts = {};
  for (const [field, own] of Object.entries<unknown>(schema.shape)) {
    const row = rowSchemaOf(own);
    const value = values[field];
    const list: unknown[] = Array.isArray(value) ? value : [];
    texts[field] = row ? list.filter(isRecord).map((one) => write(row, one)) : codecOf(own).write(value);
  }
  return texts;
}

function fills<Schema extends z.ZodObject>(
  schema: Schema,
  texts: FormTexts,
): texts is FormTexts & TextsOf<z.output<Schema>> {
  return Object.keys(schema.shape).every((field) => field in texts);
}

/**
 * Texts as those of a schema, so that its fields are known by name.
 * @throws TypeError when a field is missing
 */
export function textsOf<Schema extends z.ZodObject>(schema: Schema, texts: FormTexts): TextsOf<z.output<Schema>> {
  if (!fills(schema, texts)) throw new TypeError('these texts are of another form');
  return texts;
}

/** The texts of a form for (part of) a record; what is not given stands blank. */
export function writeTexts<Schema extends z.ZodObject>(
  schema: Schema,
  values: Partial<z.output<Schema>>,
): TextsOf<z.output<Schema>> {
  return textsOf(schema, write(schema, values));
}

function read(schema: z.ZodObject, texts: FormTexts, at: string, faults: Map<string, string>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [field, own] of Object.entries(schema.shape)) {
    const name = `${at}${field}`;
    const row = rowSchemaOf(own);
    const held = texts[field] ?? '';
    if (row) {
      const rows = Array.isArray(held) ? withoutBlankTail(held) : [];
      values[field] = rows.map((one, index) => read(row, one, `${name}.${index}.`, faults));
      continue;
    }
    const parsed = codecOf(own).read(typeof held === 'string' ? held : '');
    values[field] = parsed.ok ? parsed.value : null;
    if (!parsed.ok) faults.set(name, parsed.message);
    else if (parsed.value === null && own === idSchema) faults.set(name, formText.choose);
  }
  return values;
}

/**
 * Reads a whole form. Every field is looked at, also when another cannot be read; a field has one fault at most, and what the
 * field itself cannot read goes before what the schema says.
 */
export function readTexts<Schema extends z.ZodObject>(schema: Schema, texts: FormTexts): FormReading<z.output<Schema>> {
  const faults = new Map<string, string>();
  const checked = schema.safeParse(read(schema, texts, '', faults));
  for (const { path, message } of checked.error?.issues ?? []) {
    const name = path.map(String).join('.');
    if (!faults.has(name)) faults.set(name, message);
  }
  if (checked.success && faults.size === 0) return { ok: true, values: checked.data };
  return { ok: false, faults: [...faults].map(([name, message]) => ({ name, message })) };
}
