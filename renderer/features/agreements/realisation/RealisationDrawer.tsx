import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Agreement } from '../../../../domain/agreement.ts';
import { realisation as realisationEntity } from '../../../../domain/realisation.ts';
import { endNotBeforeStart, withinAgreement } from '../../../../domain/rules/periods.ts';
import { realisedDeviation } from '../../../../domain/rules/R18-realisedDeviation.ts';
import { formatEuro, sumCents } from '../../../../domain/values/cents.ts';
import { api } from '../../../app/api.ts';
import { dateText, euroText } from '../../../app/form/codecs.ts';
import { useFormTexts } from '../../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../../app/form/useRecordForm.ts';
import { ConfirmWithReason } from '../../../components/ConfirmWithReason.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { EuroInput } from '../../../components/EuroInput.tsx';
import { FreeTextField } from '../../../components/FreeTextField.tsx';
import { HoursField } from '../../../components/HoursField.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { RuleNote } from '../../../components/RuleNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { realisationText } from '../../../nl/agreements.ts';
import { categoryText } from '../AgreedLines.tsx';
import type { Entry } from './entry.ts';
import { nextPeriod } from './nextPeriod.ts';
import classes from './Realisation.module.css';

const schema = realisationEntity.schema.omit({ agreementLineId: true });

/** Side panel to enter or change what was spent on a line in a period. */
export function RealisationDrawer({
  agreement,
  entry,
  onClose,
}: {
  readonly agreement: Agreement;
  readonly entry: Entry | null;
  readonly onClose: () => void;
}) {
  const title = entry
    ? realisationText.addTitle(realisationText.line(entry.line.number, categoryText(entry.line)))
    : '';
  return (
    <SidePanel opened={entry !== null} onClose={onClose} title={title}>
      {entry && <RealisationForm agreement={agreement} entry={entry} onClose={onClose} />}
    </SidePanel>
  );
}

function RealisationForm({
  agreement,
  entry: { line, realisation },
  onClose,
}: {
  readonly agreement: Agreement;
  readonly entry: Entry;
  readonly onClose: () => void;
}) {
  const [retiring, setRetiring] = useState(false);
  const others = line.realisations.filter(({ id }) => id !== realisation?.id);
  const form = useRecordForm({
    draft: { form: 'realisation', key: realisation?.id ?? `nieuw:${line.id}` },
    schema,
    labels: realisationEntity.labels,
    freeText: realisationEntity.freeText,
    initial: realisation ?? nextPeriod(agreement, others) ?? {},
    check: (values) => [
      ...endNotBeforeStart(values.periodStart, values.periodEnd, 'periodEnd'),
      ...withinAgreement(values, agreement),
    ],
    save: (values) =>
      api.agreement.saveRealisation.mutate({
        id: realisation?.id ?? null,
        values: { ...values, agreementLineId: line.id },
      }),
    savedMessage: realisationText.saved,
    onSaved: onClose,
  });

  const { amountCents, periodEnd, note } = useFormTexts(form);
  const [amount, end] = [euroText.read(amountCents), dateText.read(periodEnd)];
  const deviation =
    amount.ok && amount.value !== null && end.ok && end.value !== null
      ? realisedDeviation(line.amountCents, agreement.endDate, [
          ...others,
          { amountCents: amount.value, periodEnd: end.value, note: note.trim() === '' ? null : note },
        ])
      : [];

  return (
    <>
      <p className={classes.hint}>
        {realisationText.lineFacts(
          formatEuro(line.amountCents),
          formatEuro(sumCents(others.map((other) => other.amountCents))),
        )}
      </p>
      <RecordForm
        form={form}
        onCancel={onClose}
        actions={
          realisation && (
            <Button variant="subtle" color="gray" onClick={() => setRetiring(true)}>
              {realisationText.retire}
            </Button>
          )
        }
      >
        <div className={classes.period}>
          <DateField {...form.field('periodStart')} />
          <DateField {...form.field('periodEnd')} />
        </div>
        <EuroInput {...form.field('amountCents')} autoFocus />
        <HoursField {...form.field('hoursHundredths')} />
        {deviation.map((finding) => (
          <RuleNote key={finding.rule} finding={finding} />
        ))}
        <FreeTextField {...form.field('note')} description={realisationText.noteHint} />
      </RecordForm>
      {realisation && (
        <ConfirmWithReason
          opened={retiring}
          onClose={() => setRetiring(false)}
          title={realisationText.retire}
          explanation={realisationText.retireText}
          confirmLabel={realisationText.retire}
          draft={{ form: 'retireRealisation', key: realisation.id }}
          savedMessage={realisationText.retired}
          save={async ({ reason }) => {
            const retired = await api.record.retire.mutate({ entity: 'realisation', id: realisation.id, reason });
            onClose();
            return retired;
          }}
        />
      )}
    </>
  );
}
