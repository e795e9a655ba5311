import { department as definition, departmentLevels, settings } from '../../../../domain/department.ts';
import { formatHundredths } from '../../../../domain/values/hundredths.ts';
import { Facts, type Fact } from '../../../components/Facts.tsx';
import { departmentText } from '../../../nl/departments.ts';
import { dossierText } from '../../../nl/dossier.ts';
import type { DepartmentPageData } from '../../departments/departmentPageData.ts';
import { courseOf } from '../../departments/departmentSearch.ts';
import { showPeriod } from '../../departments/period.ts';
import type { DossierSection } from './dossierSection.ts';

const { labels } = definition;

function Content({ page: { department, institution } }: { readonly page: DepartmentPageData }) {
  const { level, setting, fteHundredths, singleFixedTeam } = department;
  const all: Fact[] = [
    { label: dossierText.institution, value: institution.name },
    { label: labels.code, value: department.code },
    { label: labels.place, value: department.place },
    { label: labels.level, value: level === null ? null : departmentLevels.label(level) },
    { label: labels.setting, value: setting === null ? null : settings.label(setting) },
    { label: dossierText.period, value: showPeriod(department) },
    { label: dossierText.course, value: departmentText.courses[courseOf(department)] },
    { label: labels.places, value: department.places },
    { label: labels.clientCount, value: department.clientCount },
    { label: labels.clientsWithMeerzorg, value: department.clientsWithMeerzorg },
    { label: labels.fteHundredths, value: fteHundredths === null ? null : formatHundredths(fteHundredths) },
    { label: labels.singleFixedTeam, value: singleFixedTeam === true ? departmentText.fixedTeam : null },
    { label: labels.contextDescription, value: department.contextDescription },
    { label: labels.endReason, value: department.endReason },
  ];
  return <Facts facts={all.filter(({ value }) => value !== null)} />;
}

/** What is known of the department itself. */
export const factsSection: DossierSection = { title: dossierText.facts, Content };
