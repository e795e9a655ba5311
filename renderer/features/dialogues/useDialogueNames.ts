import { useSuspenseQuery } from '@tanstack/react-query';
import { dialogueKinds } from '../../../domain/dialogue.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { trpc } from '../../app/api.ts';
import { dialogueText } from '../../nl/dialogues.ts';
import type { RecordNames } from '../history/fieldValue.ts';

/** Names of what dialogues and follow-ups refer to: departments, and the dialogues of one department. */
export function useDialogueNames(departmentId: string): RecordNames {
  const { data: departments } = useSuspenseQuery(trpc.department.list.queryOptions());
  const { data: pages } = useSuspenseQuery(trpc.dialogue.ofDepartment.queryOptions({ departmentId }));
  return new Map([
    ...departments.map(({ id, name }) => [id, name] as const),
    ...pages.map(
      ({ dialogue: { id, kind, date } }) =>
        [id, dialogueText.editTitle(dialogueKinds.label(kind), formatDate(date))] as const,
    ),
  ]);
}
