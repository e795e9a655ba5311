import { useNavigate } from '@tanstack/react-router';
import { api } from '../../app/api.ts';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { institutionText } from '../../nl/institutions.ts';

/** Retires an institution that was recorded by mistake, with a reason, and goes back to the list. */
export function RetireInstitution({
  institution: { id, name },
  opened,
  onClose,
}: {
  readonly institution: { readonly id: string; readonly name: string };
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const navigate = useNavigate();
  return (
    <ConfirmWithReason
      opened={opened}
      onClose={onClose}
      title={institutionText.retireTitle(name)}
      explanation={institutionText.retireText}
      confirmLabel={institutionText.retire}
      draft={{ form: 'institution.retire', key: id }}
      savedMessage={institutionText.retired(name)}
      save={({ reason }) => api.record.retire.mutate({ entity: 'institution', id, reason })}
      onDone={() => void navigate({ to: '/instellingen' })}
    />
  );
}
