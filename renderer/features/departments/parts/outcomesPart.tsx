import { ButtonLink } from '../../../components/AppLink.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { outcomeText } from '../../../nl/outcomes.ts';
import { OutcomeChart } from '../../outcomes/OutcomeChart.tsx';
import { departmentOutcomes } from '../../outcomes/outcomeData.ts';
import { OutcomePanels } from '../../outcomes/OutcomePanels.tsx';
import { OutcomeTable } from '../../outcomes/OutcomeTable.tsx';
import { useOutcomes } from '../../outcomes/useOutcomes.ts';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentPart, PartPanelsProps } from './departmentPart.ts';
import classes from '../../outcomes/Outcomes.module.css';

function Content({ page: { department } }: { readonly page: DepartmentPageData }) {
  const data = useOutcomes(department.id);
  const outcomes = departmentOutcomes(data);
  const here = { to: '/afdelingen/$departmentId', params: { departmentId: department.id } } as const;
  const choose = (
    <ButtonLink {...here} search={{ deel: 'uitkomsten', open: 'indicatoren' }} variant="default">
      {outcomeText.choose}
    </ButtonLink>
  );
  if (outcomes.length === 0) {
    return (
      <EmptyState title={outcomeText.emptyTitle} action={choose}>
        {outcomeText.emptyText}
      </EmptyState>
    );
  }
  const drawn = outcomes.filter(({ points }) => points.length > 0);
  return (
    <>
      <div className={classes.tools}>{choose}</div>
      <OutcomeTable departmentId={department.id} outcomes={outcomes} conflictedIds={data.conflictedIds} />
      <div className={classes.pictures}>
        {drawn.map((outcome) => (
          <OutcomeChart key={outcome.indicator} outcome={outcome} />
        ))}
      </div>
    </>
  );
}

function Panels({ page: { department }, isNew, open, close }: PartPanelsProps) {
  return <OutcomePanels department={department} isNew={isNew} open={open} close={close} />;
}

/** What is measured on the department, and what came of it. */
export const outcomesPart: DepartmentPart = { tab: 'uitkomsten', Content, Panels };
