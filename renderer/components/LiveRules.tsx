import { get, useFormState } from 'react-hook-form';
import type { Finding } from '../../domain/rules/finding.ts';
import { RuleNote } from './RuleNote.tsx';

/** What rules say about what stands in the form now, with their source; what stands as the error of the field is not said twice. */
export function LiveRules({ findings }: { readonly findings: readonly Finding[] }) {
  const { errors } = useFormState();
  return (
    <div aria-live="polite">
      {findings.map((finding) => (
        <RuleNote
          key={`${finding.rule}-${finding.message}`}
          finding={finding}
          saidAtField={String(get(errors, `${finding.field}.message`)) === finding.message}
        />
      ))}
    </div>
  );
}
