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

/** The errors of a form as one list, in the order of its fields. */
export function errorList(errors: unknown, at = ''): ListedError[] {
  if (!isObject(errors)) return [];
  if (typeof errors['message'] === 'string' && typeof errors['type'] === 'string') {
    return [{ name: at, message: errors['message'], origin: errors['type'] === 'store' ? 'store' : 'read' }];
  }
  return Object.entries(errors).flatMap(([part, inner]) => errorList(inner, at === '' ? part : `${at}.${part}`));
}
