import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import { DialogueForm } from './DialogueForm.tsx';

/** A new dialogue of a department: today, with the company of last time; the first one is a start. */
export function NewDialogue({
  departmentId,
  onClose,
}: {
  readonly departmentId: string;
  readonly onClose: () => void;
}) {
  const { data: start } = useSuspenseQuery(trpc.dialogue.start.queryOptions({ departmentId }));
  return (
    <DialogueForm
      page={null}
      initial={{ kind: start.isFirst ? 'start' : 'progress', participants: [...start.participants] }}
      departmentId={departmentId}
      onClose={onClose}
    />
  );
}
