import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { profileCount } from '../../../domain/profileCount.ts';
import { block } from '../../../domain/rules/finding.ts';
import { profilesFit } from '../../../domain/rules/R19-countsFit.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { api } from '../../app/api.ts';
import { rowsOf } from '../../app/form/formOf.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { DateField } from '../../components/DateField.tsx';
import { LiveRules } from '../../components/LiveRules.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { profileText } from '../../nl/departments.ts';
import type { DepartmentPageData } from './departmentPageData.ts';
import { profileCountsSchema } from './profileCountsSchema.ts';
import { profileMixes } from './profileMix.ts';
import { ProfileRows } from './ProfileRows.tsx';
import { typedCounts } from './typedCounts.ts';

/** The care profiles of a department on a new reference date (`referenceDate` is null), or on one that is there. */
export function ProfileCountsForm({
  page: { department, profileCounts },
  referenceDate,
  onClose,
}: {
  readonly page: DepartmentPageData;
  readonly referenceDate: string | null;
  readonly onClose: () => void;
}) {
  const departmentId = department.id;
  const [retiring, setRetiring] = useState(false);
  const mixes = profileMixes(profileCounts);
  const taken = mixes.map((mix) => mix.referenceDate).filter((date) => date !== referenceDate);
  const form = useRecordForm({
    schema: profileCountsSchema,
    labels: { referenceDate: profileCount.labels.referenceDate, ...rowsOf('counts', profileCount).labels },
    draft: { form: 'profileCount', key: `${departmentId}-${referenceDate ?? 'new'}` },
    initial: {
      referenceDate: referenceDate ?? (mixes.length === 0 ? department.startDate : ''),
      counts: [...(mixes.find((mix) => mix.referenceDate === referenceDate)?.counts ?? [])],
    },
    check: (values) =>
      taken.includes(values.referenceDate)
        ? [block('dubbel', 'referenceDate', profileText.dateTaken(formatDate(values.referenceDate)))]
        : [],
    save: (values) => api.department.saveProfileCounts.mutate({ departmentId, ...values }),
    onSaved: onClose,
    savedMessage: profileText.savedOne,
  });
  const counts = typedCounts(useFormTexts(form).counts);
  const total = counts.reduce((sum, row) => sum + row.count, 0);
  const date = referenceDate === null ? '' : formatDate(referenceDate);

  return (
    <>
      <RecordForm
        form={form}
        onCancel={onClose}
        actions={
          referenceDate !== null && (
            <Button variant="subtle" color="gray" onClick={() => setRetiring(true)}>
              {profileText.retire}
            </Button>
          )
        }
      >
        <Text>{profileText.help}</Text>
        <DateField
          {...form.field('referenceDate')}
          disabled={referenceDate !== null}
          autoFocus={referenceDate === null}
        />
        <ProfileRows form={form} />
        <p role="status">{profileText.total(total, department.clientCount)}</p>
        <LiveRules findings={profilesFit(department, counts)} />
      </RecordForm>
      {referenceDate !== null && (
        <ConfirmWithReason
          opened={retiring}
          onClose={() => setRetiring(false)}
          title={profileText.retireTitle(date)}
          explanation={profileText.retireText}
          confirmLabel={profileText.retire}
          draft={{ form: 'profileCount.retire', key: `${departmentId}-${referenceDate}` }}
          savedMessage={profileText.retired(date)}
          save={({ reason }) =>
            api.department.saveProfileCounts.mutate({ departmentId, referenceDate, counts: [], reason })
          }
          onDone={onClose}
        />
      )}
    </>
  );
}
