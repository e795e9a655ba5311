import { z } from 'zod';
import { agreementLevels, agreementStatuses, legalBases } from '../../../domain/agreement.ts';
import type { Choice } from '../../../domain/codeList.ts';
import { departmentLevels, settings } from '../../../domain/department.ts';
import { dialogueKinds, participantRoles } from '../../../domain/dialogue.ts';
import { pilotStatuses } from '../../../domain/institution.ts';
import { cceRoles, interventionResults, interventionStatuses } from '../../../domain/intervention.ts';
import { focuses } from '../../../domain/reference/focus.ts';
import { indicatorList } from '../../../domain/reference/indicators.ts';
import { interventionTypes } from '../../../domain/reference/interventionTypes.ts';
import { sectors } from '../../../domain/reference/sectors.ts';
import { spendingCategories } from '../../../domain/reference/spendingCategories.ts';
import { budgetSources } from '../../../domain/referenceBudget.ts';
import { entities, entityNames } from '../../../domain/registration.ts';
import { reviewDecisions } from '../../../domain/review.ts';
import { lineAnswers } from '../../../domain/reviewRemark.ts';
import { waiverKinds } from '../../../domain/ruleWaiver.ts';
import { safeguardAnswers, safeguardMoments } from '../../../domain/safeguardCheck.ts';
import { severities, signalKinds } from '../../../domain/signal.ts';
import { centsSchema, formatEuro } from '../../../domain/values/cents.ts';
import { decimalSchema, formatDecimal } from '../../../domain/values/decimal.ts';
import { formatHundredths, hundredthsSchema } from '../../../domain/values/hundredths.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { formatDate, isoDateSchema } from '../../../domain/values/isoDate.ts';
import type { Answers } from '../../app/answers.ts';
import { historyText } from '../../nl/history.ts';

/** One entry of a history, as the api answers it. */
export type HistoryEntry = Answers['change']['history'][number];

/** A value of a field in a history. */
export type FieldValue = HistoryEntry['fields'][number]['to'];

/** Names of records by their id, as far as the screen knows them. */
export type RecordNames = ReadonlyMap<string, string>;

/** Choices of the code lists by the schema of the field. */
const choices = new Map<unknown, readonly Choice<string>[]>(
  [
    agreementLevels,
    agreementStatuses,
    budgetSources,
    cceRoles,
    departmentLevels,
    dialogueKinds,
    focuses,
    indicatorList,
    interventionResults,
    interventionStatuses,
    interventionTypes,
    legalBases,
    lineAnswers,
    participantRoles,
    pilotStatuses,
    reviewDecisions,
    safeguardAnswers,
    safeguardMoments,
    sectors,
    settings,
    severities,
    signalKinds,
    spendingCategories,
    waiverKinds,
  ].map((list) => [list.schema, list.choices]),
);

/** Labels of the codes that stand in lists: only those of who took part in a dialogue. */
const listLabels = new Map<string, string>(participantRoles.choices.map(({ code, label }) => [code, label]));

function definitionOf(entity: string) {
  const known = entityNames.find((name) => name === entity);
  return known === undefined ? undefined : entities[known];
}

function schemaOf(entity: string, field: string): unknown {
  const shape = Object.entries<unknown>(definitionOf(entity)?.schema.shape ?? {});
  const schema = shape.find(([name]) => name === field)?.[1];
  return schema instanceof z.ZodNullable ? schema.unwrap() : schema;
}

/** Dutch name of a field; the field itself when it is of a newer version than this one. */
export function fieldLabel(entity: string, field: string): string {
  const labels = Object.entries<string>(definitionOf(entity)?.labels ?? {});
  return labels.find(([name]) => name === field)?.[1] ?? field;
}

/** Dutch name of a kind of record, such as `referentiebudget`. */
export function entityLabel(entity: string): string {
  return definitionOf(entity)?.label ?? entity;
}

/** Dutch name of several of a kind, such as `zorgprofielen`. */
export function entityPlural(entity: string): string {
  return definitionOf(entity)?.plural ?? entity;
}

/** A value as a reader writes it: dates, euros, labels of codes, names of records. */
export function fieldValue(entity: string, field: string, value: FieldValue, names: RecordNames): string {
  if (value === null || value === '') return historyText.empty;
  if (typeof value === 'boolean') return value ? historyText.yes : historyText.no;
  if (typeof value === 'object') return value.map((one) => listLabels.get(one) ?? one).join(', ');
  const schema = schemaOf(entity, field);
  if (typeof value === 'number') {
    if (schema === centsSchema) return formatEuro(value);
    return schema === hundredthsSchema ? formatHundredths(value) : String(value);
  }
  if (schema === decimalSchema) return formatDecimal(value);
  if (schema === isoDateSchema) return formatDate(value);
  if (schema === idSchema) return names.get(value) ?? historyText.unknownRecord;
  return choices.get(schema)?.find(({ code }) => code === value)?.label ?? value;
}
