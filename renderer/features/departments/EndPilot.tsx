import type { RecordedDepartment } from '../../../domain/department.ts';
import { proeftuinenMeerzorg } from '../../../domain/reference/experiment.ts';
import { api } from '../../app/api.ts';
import { today } from '../../app/moment.ts';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { departmentText } from '../../nl/departments.ts';

/** Ends the pilot of a department, with its last day and why. */
export function EndPilot({
  department,
  opened,
  onClose,
}: {
  readonly department: RecordedDepartment;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { id, name } = department;
  const date = today();
  return (
    <ConfirmWithReason
      opened={opened}
      onClose={onClose}
      title={departmentText.endTitle(name)}
      explanation={departmentText.endText}
      confirmLabel={departmentText.end}
      draft={{ form: 'department.end', key: id }}
      dateLabel={departmentText.endDate}
      initialDate={date < proeftuinenMeerzorg.to ? date : proeftuinenMeerzorg.to}
      savedMessage={departmentText.ended(name)}
      save={({ date: endDate, reason: endReason }) =>
        api.department.save.mutate({ id, values: { ...department, endDate, endReason } })
      }
    />
  );
}
