import { formatDate } from '../../../../domain/values/isoDate.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { profileText } from '../../../nl/departments.ts';
import { ProfileCountsForm } from '../ProfileCountsForm.tsx';
import { ProfileDates } from '../ProfileDates.tsx';
import type { DepartmentPart, PartPanelsProps } from './departmentPart.ts';

function Panels({ page, isNew, open, close }: PartPanelsProps) {
  const date = page.profileCounts.some(({ referenceDate }) => referenceDate === open) ? open : undefined;
  return (
    <SidePanel
      opened={isNew || date !== undefined}
      title={date === undefined ? profileText.newTitle : profileText.editTitle(formatDate(date))}
      onClose={close}
    >
      <ProfileCountsForm key={date ?? 'new'} page={page} referenceDate={date ?? null} onClose={close} />
    </SidePanel>
  );
}

/** Which care profiles the clients have, over time. */
export const profilesPart: DepartmentPart = { tab: 'zorgprofielen', Content: ProfileDates, Panels };
