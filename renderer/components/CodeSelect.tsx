import type { Choice } from '../../domain/codeList.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import type { FieldProps } from './field.ts';

/** One of a code list: `<CodeSelect {...form.field('sector')} choices={sectors.choices} />`. */
export function CodeSelect({
  choices,
  onChosen,
  ...field
}: FieldProps & {
  readonly choices: readonly Choice<string>[];
  readonly onChosen?: (code: string | null) => void;
}) {
  const options = choices.map(({ code, label }) => ({ value: code, label }));
  return <ChoiceSelect {...field} options={options} {...(onChosen ? { onChosen } : {})} />;
}
