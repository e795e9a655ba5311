import type { AgreementLine } from '../../../../domain/agreementLine.ts';
import type { RuleId } from '../../../../domain/rules/catalogue.ts';
import type { Finding } from '../../../../domain/rules/finding.ts';
import { noExtraMoney, type BudgetRoom } from '../../../../domain/rules/R04-noExtraMoney.ts';
import { bothAccords } from '../../../../domain/rules/R06-bothAccords.ts';
import { representativesHeard } from '../../../../domain/rules/R07-representativesHeard.ts';
import { broaderUse } from '../../../../domain/rules/R08-broaderUse.ts';
import { formatDate } from '../../../../domain/values/isoDate.ts';
import { editorText, stepsText } from '../../../nl/agreements.ts';

/** Dates of both accords and of the hearing, as far as they are there. */
export interface AccordDates {
  readonly institutionAccordOn: string | null;
  readonly wlzExecutorAccordOn: string | null;
  readonly clientRepresentativesHeardOn: string | null;
}

/** One thing that an agreement needs before it is agreed. */
export interface ChecklistItem {
  readonly key: string;
  /** The rule that asks it; null for what speaks for itself. */
  readonly rule: RuleId | null;
  /** `later`: not asked yet; `attention`: lacks, and does not stop. */
  readonly state: 'done' | 'lacking' | 'attention' | 'later';
  readonly text: string;
}

/** What the agreement at hand has; `dates` is null while it is a draft, when they are not asked yet. */
export interface ChecklistFacts {
  readonly lines: readonly Pick<AgreementLine, 'focus'>[];
  readonly rooms: readonly BudgetRoom[];
  readonly broaderUseReason: string | null;
  readonly dates: AccordDates | null;
}

/** Everything an agreement needs before it can be agreed: the same rules that decide at that step, said beforehand. */
export function checklistOf({ lines, rooms, broaderUseReason, dates }: ChecklistFacts): ChecklistItem[] {
  return [
    lines.length > 0
      ? { key: 'lines', rule: null, state: 'done', text: stepsText.hasLines }
      : { key: 'lines', rule: null, state: 'lacking', text: editorText.needsALine },
    ...rooms.map(roomItem),
    ...(lines.length > 0 ? [contextItem(lines, broaderUseReason)] : []),
    ...dateItems(dates),
  ];
}

function roomItem(room: BudgetRoom): ChecklistItem {
  const key = `room-${room.of}`;
  const [finding] = noExtraMoney([room]);
  if (!finding) {
    const of = room.of === 'department' ? stepsText.ofDepartment : stepsText.ofInstitution;
    return { key, rule: 'R04', state: 'done', text: stepsText.fits(of) };
  }
  return { key, rule: 'R04', state: finding.severity === 'block' ? 'lacking' : 'attention', text: finding.message };
}

function contextItem(lines: ChecklistFacts['lines'], broaderUseReason: string | null): ChecklistItem {
  const [finding] = broaderUse({ status: 'agreed', broaderUseReason }, lines);
  if (finding) return { key: 'context', rule: 'R08', state: 'lacking', text: finding.message };
  const text = lines.some(({ focus }) => focus !== 'client') ? stepsText.context : stepsText.reasonGiven;
  return { key: 'context', rule: 'R08', state: 'done', text };
}

function dateItems(dates: AccordDates | null): ChecklistItem[] {
  const given = dates ?? { institutionAccordOn: null, wlzExecutorAccordOn: null, clientRepresentativesHeardOn: null };
  const agreed = { ...given, status: 'agreed' } as const;
  const findings = [...bothAccords(agreed), ...representativesHeard(agreed)];
  const item = (field: keyof AccordDates, rule: RuleId, say: (date: string) => string): ChecklistItem => {
    const date = given[field];
    const lacking = findings.find((finding: Finding) => finding.field === field);
    if (date !== null || !lacking) return { key: field, rule, state: 'done', text: say(formatDate(date ?? '')) };
    return { key: field, rule, state: dates === null ? 'later' : 'lacking', text: lacking.message };
  };
  return [
    item('institutionAccordOn', 'R06', stepsText.institutionAccord),
    item('wlzExecutorAccordOn', 'R06', stepsText.executorAccord),
    item('clientRepresentativesHeardOn', 'R07', stepsText.heard),
  ];
}

/** How many things stop the agreement. */
export function lackingIn(items: readonly ChecklistItem[]): number {
  return items.filter(({ state }) => state === 'lacking' || state === 'later').length;
}
