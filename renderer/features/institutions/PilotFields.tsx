import { pilotStatuses, type Institution, type PilotStatus } from '../../../domain/institution.ts';
import { warn, type Finding } from '../../../domain/rules/finding.ts';
import { institutionIsSelected } from '../../../domain/rules/R02-selectedInstitution.ts';
import { pilotMayEnd } from '../../../domain/rules/R05-noDisadvantage.ts';
import type { RecordFormState } from '../../app/form/formSpec.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { DateField } from '../../components/DateField.tsx';
import { WholeWidth } from '../../components/FormSection.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { LiveRules } from '../../components/LiveRules.tsx';
import { institutionText } from '../../nl/institutions.ts';
import type { InstitutionAtHand } from './institutionPageData.ts';

/** Statuses that ask why: the reason stands beside them. */
const withReason: readonly string[] = ['rejected', 'ended', 'stopped'] satisfies PilotStatus[];

/** Participation of an institution: what its status allows (R02, R05), why, and since when. */
export function PilotFields({
  form,
  record,
}: {
  readonly form: RecordFormState<Institution>;
  readonly record: InstitutionAtHand | null;
}) {
  const { name, status, statusReason } = useFormTexts(form);
  return (
    <>
      <WholeWidth>
        <LiveRules findings={statusFindings(name, status, record)} />
      </WholeWidth>
      {(withReason.includes(status) || statusReason !== '') && (
        <WholeWidth>
          <FreeTextField {...form.field('statusReason')} />
        </WholeWidth>
      )}
      <DateField {...form.field('appliedOn')} />
      <DateField {...form.field('selectedOn')} />
      <WholeWidth>
        <FreeTextField {...form.field('selectionReason')} />
      </WholeWidth>
    </>
  );
}

function statusFindings(name: string, typed: string, record: InstitutionAtHand | null): Finding[] {
  const status = pilotStatuses.choices.find(({ code }) => code === typed)?.code;
  if (status === undefined) return [];
  const selected = institutionIsSelected({ name, status }).map((finding) => ({ ...finding, field: 'status' }));
  if (record === null || record.departments === 0) {
    return selected.length > 0 ? [warn('R02', 'status', institutionText.notYetSelected)] : [];
  }
  return [...selected, ...pilotMayEnd(status, record.openDisadvantage)];
}
