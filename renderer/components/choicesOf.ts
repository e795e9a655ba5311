import type { CodeList } from '../../domain/codeList.ts';

/** The choices of a code list as options of a list to choose from. */
export function choicesOf<Code extends string>(list: CodeList<Code>): { value: Code; label: string }[] {
  return list.choices.map(({ code, label }) => ({ value: code, label }));
}
