import { indicators } from '../../../domain/reference/indicators.ts';
import { todayText } from '../../nl/today.ts';
import { placeAddress } from './todayAddress.ts';
import { TodaySection } from './TodaySection.tsx';
import type { TodayPageData } from './WaitingSections.tsx';

/** R20 Running pilots that follow an indicator without a baseline. */
export function BaselineSection({ baselines }: Pick<TodayPageData, 'baselines'>) {
  const { title, line } = todayText.baselines;
  return (
    <TodaySection
      title={title}
      total={baselines.total}
      rows={baselines.items.map((missing) => ({
        key: missing.departmentId,
        address: placeAddress(missing, { deel: 'uitkomsten' }),
        text: missing.departmentName,
        facts: [line(missing.indicators.map((code) => indicators[code].label).join('; ')), missing.institutionName],
      }))}
    />
  );
}

/** Running pilots without a reference budget: R04 cannot be looked at. */
export function BudgetSection({ budgets }: Pick<TodayPageData, 'budgets'>) {
  const { title, line } = todayText.budgets;
  return (
    <TodaySection
      title={title}
      rule="R04"
      total={budgets.total}
      rows={budgets.items.map((missing) => ({
        key: missing.departmentId,
        address: placeAddress(missing, { deel: 'referentiebudget', paneel: 'nieuw' }),
        text: missing.departmentName,
        facts: [line(missing.years.join(', ')), missing.institutionName],
      }))}
    />
  );
}

/** R11 Running pilots for which no waived rule is recorded. */
export function WaiverSection({ waivers }: Pick<TodayPageData, 'waivers'>) {
  const { title, line } = todayText.waivers;
  return (
    <TodaySection
      title={title}
      total={waivers.total}
      rows={waivers.items.map((missing) => ({
        key: missing.departmentId,
        address: placeAddress(missing, { deel: 'regelruimte', paneel: 'nieuw' }),
        text: missing.departmentName,
        facts: [line, missing.institutionName],
      }))}
    />
  );
}
