import { useNavigate } from '@tanstack/react-router';
import { api } from '../../app/api.ts';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { departmentText } from '../../nl/departments.ts';

/** Retires a department that was recorded by mistake, with a reason, and goes back to the list. */
export function RetireDepartment({
  department: { id, name },
  opened,
  onClose,
}: {
  readonly department: { readonly id: string; readonly name: string };
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const navigate = useNavigate();
  return (
    <ConfirmWithReason
      opened={opened}
      onClose={onClose}
      title={departmentText.retireTitle(name)}
      explanation={departmentText.retireText}
      confirmLabel={departmentText.retire}
      draft={{ form: 'department.retire', key: id }}
      savedMessage={departmentText.retired(name)}
      save={({ reason }) => api.record.retire.mutate({ entity: 'department', id, reason })}
      onDone={() => void navigate({ to: '/afdelingen' })}
    />
  );
}
