import type { CodeList } from '../../../domain/codeList.ts';

/** Every module of the domain, so that no code list or rule can be forgotten in a test. */
export const domainModules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = import.meta.glob(
  '../../../domain/**/*.ts',
  { eager: true },
);

function isCodeList(value: unknown): value is CodeList<string> {
  return typeof value === 'object' && value !== null && 'choices' in value && 'fromWord' in value;
}

/** Every code list that a module of the domain exports, with the name under which it does. */
export function everyCodeList(): { name: string; list: CodeList<string> }[] {
  return Object.entries(domainModules).flatMap(([file, exported]) =>
    Object.entries(exported).flatMap(([name, value]) =>
      isCodeList(value) ? [{ name: `${file} ${name}`, list: value }] : [],
    ),
  );
}
