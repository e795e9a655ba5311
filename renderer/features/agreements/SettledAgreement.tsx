import { budgetRooms } from '../../../domain/rules/budgetRoom.ts';
import { agreementTotals } from '../../../domain/rules/R17-agreementTotal.ts';
import type { Answers } from '../../app/answers.ts';
import { editorText } from '../../nl/agreements.ts';
import { AgreedLines } from './AgreedLines.tsx';
import { AgreedTerms } from './AgreedTerms.tsx';
import { AgreementTotalsView } from './AgreementTotalsView.tsx';
import { BudgetRoomView } from './BudgetRoomView.tsx';
import { FrozenNote } from './FrozenNote.tsx';
import { RealisationTable } from './realisation/RealisationTable.tsx';
import { answersOnLines } from './reviews/review.ts';
import { AccordPanel } from './steps/AccordPanel.tsx';
import { recordedTotals } from './typedTotals.ts';
import classes from './AgreementPage.module.css';
import sums from './Sums.module.css';

type Page = NonNullable<Answers['agreement']['page']>;
type Context = NonNullable<Answers['agreement']['context']>;

/** Proposed, agreed or closed: the terms are read, not edited. */
export function SettledAgreement({ page, context }: { readonly page: Page; readonly context: Context }) {
  const { agreement, institution, lines } = page;
  const { departmentId } = agreement;
  const department = context.departments.find(({ id }) => id === departmentId);
  const interventions = new Map(context.interventions.map(({ id, code, goal }) => [id, `${code} ${goal}`]));
  const { totalCents } = agreementTotals(lines);
  const proposed = agreement.status === 'proposed';
  return (
    <>
      {proposed ? <AccordPanel page={page} money={context.money} /> : <FrozenNote />}
      {!proposed && <RealisationTable page={page} />}
      <AgreedTerms page={page} departmentName={department?.name ?? null} />
      <section aria-label={editorText.lines} className={classes.lines}>
        <h2>{editorText.lines}</h2>
        <AgreedLines lines={lines} interventions={interventions} answers={answersOnLines(page)} />
        <div className={sums.sums}>
          <AgreementTotalsView totals={recordedTotals(lines)} />
          <BudgetRoomView
            rooms={budgetRooms(context.money, { ...agreement, totalCents })}
            institutionId={institution.id}
            departmentId={departmentId}
          />
        </div>
      </section>
    </>
  );
}
