import { institution as definition, type Institution } from '../../../domain/institution.ts';
import { sectors } from '../../../domain/reference/sectors.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { Facts } from '../../components/Facts.tsx';

const { labels } = definition;

/** What is known of an institution. */
export function InstitutionFacts({ institution }: { readonly institution: Institution }) {
  const { appliedOn, selectedOn } = institution;
  return (
    <Facts
      facts={[
        { label: labels.sector, value: sectors.label(institution.sector) },
        { label: labels.careOfficeRegion, value: institution.careOfficeRegion },
        { label: labels.wlzExecutor, value: institution.wlzExecutor },
        { label: labels.appliedOn, value: appliedOn === null ? null : formatDate(appliedOn) },
        { label: labels.selectedOn, value: selectedOn === null ? null : formatDate(selectedOn) },
        { label: labels.selectionReason, value: institution.selectionReason },
        { label: labels.statusReason, value: institution.statusReason },
        { label: labels.kvkNumber, value: institution.kvkNumber },
        { label: labels.agbCode, value: institution.agbCode },
        { label: labels.nzaNumber, value: institution.nzaNumber },
      ]}
    />
  );
}
