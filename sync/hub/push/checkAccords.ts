import type { Transaction } from 'kysely';
import type { FieldValue } from '../../../db/log/change.ts';
import type { FoldedRecord } from '../../../db/log/foldRecord.ts';
import { isSealed } from '../../../db/log/sealing.ts';
import { moneyOfInstitution } from '../../../db/queries/money.ts';
import { agreement, agreementsThatCount, isInForce } from '../../../domain/agreement.ts';
import { budgetRooms } from '../../../domain/rules/budgetRoom.ts';
import type { Finding } from '../../../domain/rules/finding.ts';
import { noExtraMoney } from '../../../domain/rules/R04-noExtraMoney.ts';
import { bothAccords } from '../../../domain/rules/R06-bothAccords.ts';
import { representativesHeard } from '../../../domain/rules/R07-representativesHeard.ts';
import { sumCents } from '../../../domain/values/cents.ts';
import type { HubTables } from '../tables.ts';
import { refuse, type ChangeRefusal } from './changeRefusal.ts';
import type { ScopeRecords } from './scopeRecords.ts';
import type { Unit } from './unit.ts';

/** What the rules look at in an agreement, as the fold says. */
const ruleFields = agreement.schema.pick({
  status: true,
  institutionAccordOn: true,
  wlzExecutorAccordOn: true,
  clientRepresentativesHeardOn: true,
  departmentId: true,
  replacesId: true,
  startDate: true,
});

/** An agreement that a unit touches and that is in force after it. */
interface AgreementInForce {
  readonly id: string;
  readonly values: ReturnType<typeof ruleFields.parse>;
  /** Its money may not fit any more: it was not in force before, or nothing keeps its lines as they were agreed. */
  readonly weighed: boolean;
}

/** The agreements in force that a unit touches, by themselves or through their lines. */
export function agreementsInForce({ changes }: Unit, records: ScopeRecords): AgreementInForce[] {
  const touched = new Set<string>();
  for (const { entity, entityId } of changes) {
    if (entity === 'agreement') touched.add(entityId);
    const id = entity === 'agreementLine' ? records.agreementOf(entityId, changes) : undefined;
    if (id !== undefined) touched.add(id);
  }
  return [...touched].flatMap((id) => {
    const after = records.agreement(id, changes)?.shown;
    const values = ruleFields.safeParse(after === undefined ? {} : valuesOf(after));
    if (after === undefined || after.retired || !values.success || !isInForce(values.data)) return [];
    const before = records.agreement(id)?.plain;
    const kept = before !== undefined && isSealed(before) && !before.retired;
    return [{ id, values: values.data, weighed: !kept }];
  });
}

function valuesOf({ groups }: FoldedRecord): Record<string, FieldValue> {
  return Object.fromEntries([...groups.values()].flatMap(({ values }) => Object.entries(values)));
}

/** R06 and R07 on agreements in force. */
export function checkAccords(agreements: readonly AgreementInForce[]): ChangeRefusal | undefined {
  return refusalOf(agreements.flatMap(({ values }) => [...bothAccords(values), ...representativesHeard(values)]));
}

/** R04 on agreements in force, as the folded tables stand after the unit; what another in force replaces takes no room. */
export async function checkMoney(
  transaction: Transaction<HubTables>,
  scope: string,
  agreements: readonly AgreementInForce[],
): Promise<ChangeRefusal | undefined> {
  const money = await moneyOfInstitution(transaction, scope);
  const counting = new Set(agreementsThatCount(money.agreements).map(({ id }) => id));
  const weighed = agreements.filter(({ id }) => counting.has(id));
  const findings = weighed.flatMap(({ id, values }) => {
    const own = money.lines.filter(({ agreementId }) => agreementId === id);
    const totalCents = sumCents(own.map(({ amountCents }) => amountCents));
    return noExtraMoney(budgetRooms(money, { id, totalCents, ...values }));
  });
  return refusalOf(findings);
}

/** Two agreements in force may not go by one code: the code is frozen with the rest, so nobody could tell them apart any more. */
export async function checkCodes(
  transaction: Transaction<HubTables>,
  scope: string,
  agreements: readonly AgreementInForce[],
): Promise<ChangeRefusal | undefined> {
  const inForce = await transaction
    .selectFrom('agreement')
    .select(['id', 'code'])
    .where('scope', '=', scope)
    .where('retired', '=', 0)
    .where('status', 'in', ['agreed', 'closed'])
    .execute();
  const weighed = new Set(agreements.map(({ id }) => id));
  const clash = inForce.find(
    ({ id, code }) => weighed.has(id) && inForce.some((other) => other.id !== id && other.code === code),
  );
  if (clash === undefined) return undefined;
  return refuse('rule', `dubbel: de code ${clash.code} is al van een andere afspraak die is overeengekomen.`);
}

function refusalOf(findings: readonly Finding[]): ChangeRefusal | undefined {
  const found = findings.find(({ severity }) => severity === 'block');
  return found === undefined ? undefined : refuse('rule', `${found.rule}: ${found.message}`);
}
