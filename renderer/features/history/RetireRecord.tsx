import { useNavigate } from '@tanstack/react-router';
import { api } from '../../app/api.ts';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';

/** Words with which a kind of record is retired. */
export interface RetireWords {
  readonly retire: string;
  readonly retireText: string;
  retireTitle(name: string): string;
  retired(name: string): string;
}

/** Retires a record with a page of its own that was made by mistake, with a reason, and goes back to its list. */
export function RetireRecord({
  entity,
  record: { id, name },
  words,
  list,
  opened,
  onClose,
}: {
  readonly entity: 'institution' | 'department';
  readonly record: { readonly id: string; readonly name: string };
  readonly words: RetireWords;
  readonly list: '/instellingen' | '/afdelingen';
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const navigate = useNavigate();
  return (
    <ConfirmWithReason
      opened={opened}
      onClose={onClose}
      title={words.retireTitle(name)}
      explanation={words.retireText}
      confirmLabel={words.retire}
      draft={{ form: `${entity}.retire`, key: id }}
      savedMessage={words.retired(name)}
      save={({ reason }) => api.record.retire.mutate({ entity, id, reason })}
      onDone={() => void navigate({ to: list })}
    />
  );
}
