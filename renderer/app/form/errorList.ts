/** An error of a field, as react-hook-form holds it. */
export interface ListedError {
  readonly name: string;
  readonly message: string;
  /** `read`: found in the form itself, so looked at again while typing; `store`: said by the store at saving. */
  readonly origin: 'read' | 'store';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function errorsUnder(errors: unknown, at: string): ListedError[] {
  if (!isObject(errors)) return [];
  if (typeof errors['message'] === 'string' && typeof errors['type'] === 'string') {
    return [{ name: at, message: errors['message'], origin: errors['type'] === 'store' ? 'store' : 'read' }];
  }
  return Object.entries(errors).flatMap(([part, inner]) => errorsUnder(inner, at === '' ? part : `${at}.${part}`));
}

/** The errors of a form as one list, in the order in which the fields are named. */
export function errorList(errors: unknown, fields: readonly string[] = []): ListedError[] {
  const place = new Map(fields.map((name, index) => [name, index]));
  const placeOf = ({ name }: ListedError) => place.get(name) ?? fields.length;
  return errorsUnder(errors, '').toSorted((one, other) => placeOf(one) - placeOf(other));
}
