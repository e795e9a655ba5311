import { reportedAtOnce } from '../../../domain/rules/R09-signalAtOnce.ts';
import { severities, type Signal } from '../../../domain/signal.ts';
import { dateText } from '../../app/form/codecs.ts';
import type { RecordFormState } from '../../app/form/formSpec.ts';
import type { TextsOf } from '../../app/form/texts.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { DateField } from '../../components/DateField.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { LiveRules } from '../../components/LiveRules.tsx';
import { MoreFields } from '../../components/MoreFields.tsx';
import { SuggestField } from '../../components/SuggestField.tsx';
import { signalText } from '../../nl/signals.ts';
import classes from './ReportFields.module.css';

const names = ['reportedOn', 'reportedTo'] as const;

/** Whether a signal was reported: asked at once when it is severe (R09), else behind a button. */
export function ReportFields({ form }: { readonly form: RecordFormState<Signal> }) {
  const texts = useFormTexts(form);
  const fields = (
    <FormSection>
      <DateField {...form.field('reportedOn')} />
      <SuggestField
        {...form.field('reportedTo')}
        suggestions={signalText.receivers}
        description={signalText.reportedToHelp}
      />
    </FormSection>
  );
  if (texts.severity !== 'high') {
    return (
      <MoreFields label={signalText.reportMore} names={names} startOpen={names.some((name) => texts[name] !== '')}>
        {fields}
      </MoreFields>
    );
  }
  return (
    <FormSection title={signalText.report}>
      <WholeWidth>
        <p className={classes.atOnce}>{signalText.reportAtOnce}</p>
        {fields}
      </WholeWidth>
      <WholeWidth>
        <LiveRules findings={reportFindings(texts)} />
      </WholeWidth>
    </FormSection>
  );
}

/** R09 on what stands in the form now; what is no date yet counts as not filled in. */
function reportFindings({ severity: typed, foundOn, reportedOn, reportedTo }: TextsOf<Signal>) {
  const severity = severities.choices.find(({ code }) => code === typed)?.code;
  const found = dateText.read(foundOn);
  const reported = dateText.read(reportedOn);
  if (severity === undefined || !found.ok || found.value === null) return [];
  return reportedAtOnce({
    severity,
    foundOn: found.value,
    reportedOn: reported.ok ? reported.value : null,
    reportedTo: reportedTo.trim() === '' ? null : reportedTo,
  });
}
