import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { z } from 'zod';
import { agreement as agreementEntity } from '../../../../domain/agreement.ts';
import { budgetRooms, type MoneyOfInstitution } from '../../../../domain/rules/budgetRoom.ts';
import { agreementTotals } from '../../../../domain/rules/R17-agreementTotal.ts';
import type { Answers } from '../../../app/answers.ts';
import { api } from '../../../app/api.ts';
import { dateText } from '../../../app/form/codecs.ts';
import { useFormTexts } from '../../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../../app/form/useRecordForm.ts';
import { announceSaved } from '../../../app/undo.ts';
import { DateField } from '../../../components/DateField.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { stepsText } from '../../../nl/agreements.ts';
import { useFreshForm, type FreshForm } from '../useFreshForm.ts';
import { AgreedChecklist } from './AgreedChecklist.tsx';
import { checklistOf, type AccordDates } from './checklist.ts';
import classes from './AccordPanel.module.css';

type Page = NonNullable<Answers['agreement']['page']>;

const { shape } = agreementEntity.schema;
const schema = z.object({
  institutionAccordOn: shape.institutionAccordOn,
  wlzExecutorAccordOn: shape.wlzExecutorAccordOn,
  clientRepresentativesHeardOn: shape.clientRepresentativesHeardOn,
});

function datesOf({ institutionAccordOn, wlzExecutorAccordOn, clientRepresentativesHeardOn }: AccordDates): AccordDates {
  return { institutionAccordOn, wlzExecutorAccordOn, clientRepresentativesHeardOn };
}

/** The dates of a proposal as they come in, and the step to agreed, with what it still lacks. */
export function AccordPanel({ page, money }: { readonly page: Page; readonly money: MoneyOfInstitution }) {
  const fresh = useFreshForm(JSON.stringify(datesOf(page.agreement)));
  return <AccordForm key={fresh.key} page={page} money={money} fresh={fresh} />;
}

function AccordForm({
  page: { agreement, lines },
  money,
  fresh,
}: {
  readonly page: Page;
  readonly money: MoneyOfInstitution;
  readonly fresh: FreshForm;
}) {
  const intent = useRef<'keep' | 'agree'>('keep');
  const form = useRecordForm({
    draft: { form: 'agreementAccords', key: agreement.id },
    schema,
    labels: agreementEntity.labels,
    initial: datesOf(agreement),
    save: async (values) => {
      fresh.saving();
      try {
        await saveDates(agreement.id, values, intent.current);
        fresh.saved(JSON.stringify(datesOf(values)));
      } catch (error) {
        fresh.saved(null);
        throw error;
      }
    },
    savedMessage: null,
  });
  const agree = async () => {
    intent.current = 'agree';
    await form.submit();
    intent.current = 'keep';
  };

  const typed = useFormTexts(form);
  const dateOf = (text: string) => {
    const read = dateText.read(text);
    return read.ok ? read.value : null;
  };
  const rooms = budgetRooms(money, { ...agreement, totalCents: agreementTotals(lines).totalCents });
  const items = checklistOf({
    lines,
    rooms,
    broaderUseReason: agreement.broaderUseReason,
    dates: {
      institutionAccordOn: dateOf(typed.institutionAccordOn),
      wlzExecutorAccordOn: dateOf(typed.wlzExecutorAccordOn),
      clientRepresentativesHeardOn: dateOf(typed.clientRepresentativesHeardOn),
    },
  });

  return (
    <div className={classes.panel}>
      <section aria-labelledby={`${form.anyField('dates').id}-title`}>
        <h2 id={`${form.anyField('dates').id}-title`}>{stepsText.accords}</h2>
        <p className={classes.text}>{stepsText.accordsText}</p>
        <RecordForm
          form={form}
          saveLabel={stepsText.saveDates}
          actions={
            <Button variant="default" disabled={form.saving} onClick={() => void agree()}>
              {stepsText.agree}
            </Button>
          }
        >
          <DateField {...form.field('clientRepresentativesHeardOn')} />
          <DateField {...form.field('institutionAccordOn')} />
          <DateField {...form.field('wlzExecutorAccordOn')} />
        </RecordForm>
        <p className={classes.text}>{stepsText.agreeText}</p>
      </section>
      <AgreedChecklist items={items} />
    </div>
  );
}

async function saveDates(id: string, dates: AccordDates, intent: 'keep' | 'agree'): Promise<void> {
  if (intent === 'keep') {
    const { commandId, warnings } = await api.agreement.recordAccords.mutate({ id, dates });
    announceSaved({ commandId, message: stepsText.datesSaved, warnings });
    return;
  }
  await api.agreement.agree.mutate({ id, dates });
  // No undo to offer: what is agreed stays agreed (R15).
  // What was offered to undo before belongs to terms that are frozen now.
  notifications.clean();
  notifications.show({ message: stepsText.agreed });
}
