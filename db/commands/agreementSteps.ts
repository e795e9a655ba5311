import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { agreement, type Agreement } from '../../domain/agreement.ts';
import { budgetRooms } from '../../domain/rules/budgetRoom.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { noExtraMoney } from '../../domain/rules/R04-noExtraMoney.ts';
import { bothAccords } from '../../domain/rules/R06-bothAccords.ts';
import { representativesHeard } from '../../domain/rules/R07-representativesHeard.ts';
import { broaderUse } from '../../domain/rules/R08-broaderUse.ts';
import { agreementTotals } from '../../domain/rules/R17-agreementTotal.ts';
import { isoDateSchema } from '../../domain/values/isoDate.ts';
import type { Edit } from '../log/edit.ts';
import { moneyOfInstitution } from '../queries/money.ts';
import type { Store } from '../store/openStore.ts';
import { agreedGroups } from './agreedGroups.ts';
import { agreedTermsHash } from './agreedTermsHash.ts';
import { decide, type Saved } from './check.ts';
import { findAgreement, isTaken, type FoundAgreement } from './find.ts';
import { newVersionOf, onlyNewVersion } from './newVersion.ts';
import { runSave } from './saveRecord.ts';

/** Dates of both accords and of the hearing of the client representatives. */
export const accordDates = z.object({
  institutionAccordOn: isoDateSchema.nullable(),
  wlzExecutorAccordOn: isoDateSchema.nullable(),
  clientRepresentativesHeardOn: isoDateSchema.nullable(),
});

export type AccordDates = z.output<typeof accordDates>;

/**
 * Sends a draft for review.
 *
 * @throws RuleViolation R08 (a reason when nothing is for the context), `verplicht` (a line), `volgorde` (not a draft)
 */
export function proposeAgreement(store: Store, id: string): Promise<Saved> {
  return step(store, 'agreement.propose', id, ['draft', 'adjust'], (found) => ({
    change: { status: 'proposed' },
    findings: [...needsALine(found), ...broaderUse({ ...found.agreement, status: 'proposed' }, found.lines)],
  }));
}

/** Takes a proposal back to draft. */
export function withdrawProposal(store: Store, id: string): Promise<Saved> {
  return step(store, 'agreement.withdraw', id, ['proposed', 'adjust', 'rejected'], () => ({
    change: { status: 'draft', institutionAccordOn: null, wlzExecutorAccordOn: null },
    findings: [],
  }));
}

/** Records accord dates of a proposal as they come in; the agreement is not in force by this. */
export function recordAccords(store: Store, id: string, dates: AccordDates): Promise<Saved> {
  return step(store, 'agreement.recordAccords', id, ['proposed'], () => ({ change: dates, findings: [] }));
}

/**
 * Records that a proposal is agreed: from here its terms never change.
 *
 * @throws RuleViolation R04 (with the excess), R06, R07, R08, `verplicht`, `volgorde` (not proposed); warns R04 without a reference budget
 */
export function agreeAgreement(store: Store, id: string, dates: AccordDates): Promise<Saved> {
  return runSave(store, 'agreement.agree', async (read) => {
    const found = await findAgreement(read, id);
    const change = { ...dates, status: 'agreed', agreedTermsHash: agreedTermsHash(found) } as const;
    const agreed: Agreement = { ...found.agreement, ...change };
    const atHand = { ...found.agreement, totalCents: agreementTotals(found.lines).totalCents };
    const rooms = budgetRooms(await moneyOfInstitution(read, agreed.institutionId), atHand);
    const warnings = decide(agreement, agreed, [
      ...isAt(found, ['proposed']),
      ...needsALine(found),
      ...noExtraMoney(rooms),
      ...bothAccords(agreed),
      ...representativesHeard(agreed),
      ...broaderUse(agreed, found.lines),
      // Made on two laptops, it can share its code with another; once it is agreed the code is frozen too.
      ...(await isTaken(read, 'agreement', agreed.code, id)),
    ]);
    // Both parties agree to all of it, terms and lines, so that nothing in them changes behind their backs.
    const alongside = found.lines.map((line): Edit => {
      return { kind: 'update', entity: 'agreementLine', entityId: line.id, values: {}, agrees: agreedGroups.line };
    });
    return {
      edit: { kind: 'update', entity: 'agreement', entityId: id, values: change, agrees: agreedGroups.agreement },
      alongside,
      warnings,
    };
  });
}

/** Closes an agreement whose period is over; it stays in force for the figures. */
export function closeAgreement(store: Store, id: string): Promise<Saved> {
  return step(store, 'agreement.close', id, ['agreed'], () => ({ change: { status: 'closed' }, findings: [] }));
}

/**
 * Starts an amendment: a new draft version with the same terms and lines that names the version it replaces. The old one stays as it is and
 * holds until the new one is agreed (R15).
 *
 * @throws RuleViolation R15 when a newer version exists already
 */
export function amendAgreement(store: Store, id: string): Promise<Saved> {
  return runSave(store, 'agreement.amend', async (read) => {
    const found = await findAgreement(read, id);
    const findings = [...isAt(found, ['agreed', 'closed']), ...(await onlyNewVersion(read, id))];
    const values = newVersionOf(found);
    const warnings = decide(agreement, {}, findings);
    const entityId = uuidV7();
    const alongside: Edit[] = found.lines.map(({ id: _lineId, ...line }) => ({
      kind: 'create',
      entity: 'agreementLine',
      entityId: uuidV7(),
      values: { ...line, agreementId: entityId },
    }));
    return { edit: { kind: 'create', entity: 'agreement', entityId, values }, alongside, warnings };
  });
}

interface Step {
  readonly change: Partial<Agreement>;
  readonly findings: readonly Finding[];
}

function step(
  store: Store,
  command: string,
  id: string,
  from: readonly Agreement['status'][],
  take: (found: FoundAgreement) => Step,
): Promise<Saved> {
  return runSave(store, command, async (read) => {
    const found = await findAgreement(read, id);
    const { change, findings } = take(found);
    const warnings = decide(agreement, {}, [...isAt(found, from), ...findings]);
    return { edit: { kind: 'update', entity: 'agreement', entityId: id, values: change }, warnings };
  });
}

/** A step starts from a known status, and nothing moves on while a conflict is open. */
function isAt({ agreement: { status }, inConflict }: FoundAgreement, from: readonly Agreement['status'][]): Finding[] {
  if (inConflict) {
    return [
      block('volgorde', 'status', 'Deze afspraak is op twee plaatsen verschillend gewijzigd. Kies eerst wat geldt.'),
    ];
  }
  if (from.includes(status)) return [];
  return [block('volgorde', 'status', 'Deze stap past niet bij de status van de afspraak. Ververs de pagina.')];
}

function needsALine({ lines }: FoundAgreement): Finding[] {
  return lines.length > 0 ? [] : [block('verplicht', 'lines', 'Voeg eerst een regel met een bedrag toe.')];
}
