import { z } from 'zod';
import { agreement, type Agreement } from '../../../../domain/agreement.ts';
import { agreementLine, type RecordedAgreementLine } from '../../../../domain/agreementLine.ts';
import { focuses } from '../../../../domain/reference/focus.ts';
import { spendingCategories } from '../../../../domain/reference/spendingCategories.ts';
import { block, type Finding } from '../../../../domain/rules/finding.ts';
import { endNotBeforeStart, withinOneYear } from '../../../../domain/rules/periods.ts';
import { broaderUse } from '../../../../domain/rules/R08-broaderUse.ts';
import { idSchema } from '../../../../domain/values/id.ts';
import { rowsOf } from '../../../app/form/formOf.ts';
import type { FormTexts } from '../../../app/form/texts.ts';
import { editorText } from '../../../nl/agreements.ts';
import { listedCode, optionalListedId } from './listedCode.ts';

const { shape: terms } = agreement.schema;
const { shape: line } = agreementLine.schema;

const lineRow = z.object({
  id: idSchema.nullable(),
  category: listedCode(spendingCategories),
  categoryOther: line.categoryOther,
  focus: listedCode(focuses),
  amountCents: line.amountCents,
  hoursHundredths: line.hoursHundredths,
  interventionId: optionalListedId(),
  description: line.description,
});

/** What the agreement editor asks: the terms, and the lines as rows. */
export const agreementFormSchema = z.object({
  institutionId: terms.institutionId,
  level: terms.level,
  departmentId: terms.departmentId,
  clientCode: terms.clientCode,
  startDate: terms.startDate,
  endDate: terms.endDate,
  purpose: terms.purpose,
  legalBasis: terms.legalBasis,
  broaderUseReason: terms.broaderUseReason,
  lines: z.array(lineRow),
});

export type AgreementForm = z.output<typeof agreementFormSchema>;

const lines = rowsOf('lines', agreementLine);

export const agreementFormLabels: Readonly<Record<string, string>> = {
  ...agreement.labels,
  ...lines.labels,
  lines: editorText.lines,
};

export const agreementFreeText: readonly string[] = [...agreement.freeText, ...lines.freeText];

/** A line in which nothing stands yet. */
export const blankLine: Readonly<Record<keyof z.output<typeof lineRow>, string>> & FormTexts = {
  id: '',
  category: '',
  categoryOther: '',
  focus: '',
  amountCents: '',
  hoursHundredths: '',
  interventionId: '',
  description: '',
};

/** The form of a recorded agreement. */
export function formOfAgreement(recorded: Agreement, recordedLines: readonly RecordedAgreementLine[]): AgreementForm {
  return { ...recorded, lines: [...recordedLines] };
}

/** What the level makes of the form: what belongs to another level is not kept. */
export function withoutOtherLevels<Values extends Pick<AgreementForm, 'level' | 'departmentId' | 'clientCode'>>(
  values: Values,
): Values {
  return {
    ...values,
    departmentId: values.level === 'institution' ? null : values.departmentId,
    clientCode: values.level === 'client' ? values.clientCode : null,
  };
}

/** What can be said before saving; what is asked before a proposal only when it is going to be one. */
export function checkAgreement(values: AgreementForm, proposing: boolean): Finding[] {
  const { startDate, endDate, broaderUseReason } = values;
  const findings = [...endNotBeforeStart(startDate, endDate, 'endDate'), ...withinOneYear(values)];
  values.lines.forEach(({ category, categoryOther }, index) => {
    if (category !== 'other' || categoryOther !== null) return;
    findings.push(block('verplicht', `lines.${index}.categoryOther`, editorText.missingOther));
  });
  if (!proposing) return findings;
  if (values.lines.length === 0) return [...findings, block('verplicht', 'lines.0.category', editorText.needsALine)];
  return [...findings, ...broaderUse({ status: 'proposed', broaderUseReason }, values.lines)];
}
