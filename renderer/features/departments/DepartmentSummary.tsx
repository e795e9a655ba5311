import { department as definition } from '../../../domain/department.ts';
import { formatHundredths } from '../../../domain/values/hundredths.ts';
import { formatDate, yearOf } from '../../../domain/values/isoDate.ts';
import { useToday } from '../../app/useToday.ts';
import { Facts, type Fact } from '../../components/Facts.tsx';
import { MoneyNow } from '../../components/MoneyNow.tsx';
import { departmentText } from '../../nl/departments.ts';
import type { DepartmentPageData } from './departmentPageData.ts';
import { profileMixes } from './profileMix.ts';
import classes from './DepartmentSummary.module.css';

const { labels } = definition;

/** What one wants to see of a department at once: clients, profiles, team, and its money of this year. */
export function DepartmentSummary({
  page: { department, profileCounts, money },
}: {
  readonly page: DepartmentPageData;
}) {
  const today = useToday();
  return (
    <div className={classes.summary}>
      <Facts facts={factsOf(department, profileCounts)} />
      <MoneyNow years={money} thisYear={yearOf(today)} />
    </div>
  );
}

/** Only what is filled in: the form is the place for what is missing. */
function factsOf(department: DepartmentPageData['department'], counts: DepartmentPageData['profileCounts']): Fact[] {
  const { clientCount, clientsWithMeerzorg, fteHundredths, singleFixedTeam } = department;
  const meerzorg = clientsWithMeerzorg === null ? [] : [departmentText.withMeerzorg(clientsWithMeerzorg)];
  const facts: Fact[] = [
    { label: departmentText.clients, value: [departmentText.clientCount(clientCount), ...meerzorg].join(', ') },
  ];
  const [latest] = profileMixes(counts);
  if (latest !== undefined) {
    const parts = latest.counts.map(({ careProfile, count }) => departmentText.mixPart(count, careProfile));
    facts.push({ label: departmentText.mixOn(formatDate(latest.referenceDate)), value: parts.join(', ') });
  }
  if (fteHundredths !== null || singleFixedTeam === true) {
    const fte = fteHundredths === null ? [] : [departmentText.fte(formatHundredths(fteHundredths))];
    const fixed = singleFixedTeam === true ? [departmentText.fixedTeam] : [];
    facts.push({ label: departmentText.team, value: [...fte, ...fixed].join(', ') });
  }
  if (department.endReason !== null) facts.push({ label: labels.endReason, value: department.endReason });
  return facts;
}
