import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import type { FieldSettings } from '../../app/form/formSpec.ts';
import { useTextField } from '../../app/form/useTextField.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { recordText } from '../../nl/records.ts';

/** What is known of the place of a new record: where one came from. */
export interface KnownPlace {
  readonly institutionId?: string;
  readonly departmentId?: string;
}

/**
 * Of which institution something is, and of which of its departments; without one it is of the institution as a whole. Another institution takes the
 * department off. A record stays with its institution.
 */
export function PlaceFields({
  institution,
  department,
  isNew,
  autoFocus = false,
}: {
  readonly institution: FieldSettings;
  readonly department: FieldSettings;
  readonly isNew: boolean;
  readonly autoFocus?: boolean;
}) {
  const { data: institutions } = useSuspenseQuery(trpc.institution.list.queryOptions());
  const { data: departments } = useSuspenseQuery(trpc.department.list.queryOptions());
  const { text: institutionId } = useTextField(institution.name);
  const { setText: setDepartment } = useTextField(department.name);
  const own = departments.filter((one) => one.institutionId === institutionId);
  return (
    <>
      <ChoiceSelect
        {...institution}
        options={institutions.map(({ id: value, name }) => ({ value, label: name }))}
        onChosen={() => setDepartment('')}
        disabled={!isNew}
        autoFocus={autoFocus}
      />
      <ChoiceSelect
        {...department}
        options={own.map(({ id: value, name, code }) => ({ value, label: `${name} (${code})` }))}
        description={recordText.wholeInstitutionHelp}
        disabled={own.length === 0}
      />
    </>
  );
}

/** The place that a filter of a list stands for. */
export function placeAt(institutionId: string | undefined): KnownPlace {
  return institutionId === undefined ? {} : { institutionId };
}
