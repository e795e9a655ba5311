/** What stands in the fields of a form: a text for each field, a list of the same for rows. */
export interface FormTexts {
  [field: string]: string | FormTexts[];
}

/** The texts of a form whose values are `Values`: rows (a list of objects) stay a list, everything else is a text. */
export type TextsOf<Values> = {
  [Field in keyof Values & string]: Values[Field] extends readonly (infer Row extends object)[]
    ? TextsOf<Row>[]
    : string;
};

/** Names of the fields of a form: `name`, `lines.0.amountCents`. */
export type FieldName<Values> = {
  [Field in keyof Values & string]: Values[Field] extends readonly (infer Row extends object)[]
    ? `${Field}.${number}.${FieldName<Row>}`
    : Field;
}[keyof Values & string];

/** Names of the fields that hold rows. */
export type RowsName<Values> = {
  [Field in keyof Values & string]: Values[Field] extends readonly (infer _Row extends object)[] ? Field : never;
}[keyof Values & string];

/** The name of a field without the number of its row: `lines.2.amountCents` → `lines.amountCents`. */
export function withoutRow(name: string): string {
  return name.replaceAll(/\.\d+(?=\.|$)/g, '');
}

/** The rows without the blank ones at the end: an empty row that waits to be filled in is not there yet. */
export function withoutBlankTail(rows: readonly FormTexts[]): FormTexts[] {
  return rows.slice(0, rows.findLastIndex((row) => !isBlank(row)) + 1);
}

/** True when nothing stands in any field of a row. */
export function isBlank(row: FormTexts): boolean {
  return Object.values(row).every((held) => (typeof held === 'string' ? held.trim() === '' : held.every(isBlank)));
}

/** True when both hold the same texts. */
export function sameTexts(one: string | FormTexts[] | undefined, other: string | FormTexts[] | undefined): boolean {
  if (typeof one === 'string' || typeof other === 'string' || one === undefined || other === undefined)
    return one === other;
  const [rows, others] = [withoutBlankTail(one), withoutBlankTail(other)];
  return rows.length === others.length && rows.every((row, index) => sameForm(row, others[index] ?? {}));
}

/** True when two forms hold the same texts in every field. */
export function sameForm(one: FormTexts, other: FormTexts): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) => sameTexts(one[field], other[field]));
}
