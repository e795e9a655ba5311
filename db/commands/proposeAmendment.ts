import { v7 as uuidV7 } from 'uuid';
import { agreement, type Agreement } from '../../domain/agreement.ts';
import { agreementLine, type AgreementLine, type RecordedAgreementLine } from '../../domain/agreementLine.ts';
import { block } from '../../domain/rules/finding.ts';
import { identifyingDataIn } from '../../domain/rules/R22-noIdentifyingData.ts';
import type { FieldValue } from '../log/change.ts';
import type { Edit } from '../log/edit.ts';
import { lifecycleGroup } from '../log/foldRecord.ts';
import type { Read } from '../log/readHandle.ts';
import { wholeLine } from '../log/sealing.ts';
import { recordOf } from '../queries/records.ts';
import { openConflicts } from '../replica/conflicts.ts';
import type { HeadValue, OpenConflict } from '../replica/replica.ts';
import type { Store } from '../store/openStore.ts';
import { decide, readValues } from './check.ts';
import { findAgreement, type FoundAgreement } from './find.ts';
import { newVersionOf, onlyNewVersion } from './newVersion.ts';
import { RuleViolation } from './ruleViolation.ts';

/** What came of making proposed amendments a new version. */
export interface ProposedVersion {
  /** Id of the new version, a draft. */
  readonly agreementId: string;
  readonly commandId: string;
}

type Values = Readonly<Record<string, FieldValue>>;

/**
 * Makes what was changed beside an accord a new version of the agreement: a draft with the amended terms and lines, for a person to propose. In
 * the same command the amendments of the agreed version are settled: that one stands as it was agreed, with the same hash (R15, S13).
 *
 * @throws RecordMissing; RuleViolation `volgorde` when there is no proposed amendment (any more), R15 when a newer version exists already,
 *   `formaat` and R22 for amended values that no longer fit
 */
export async function proposeAmendment(store: Store, agreementId: string): Promise<ProposedVersion> {
  const { deviceId } = store.identity;
  const { commandId, result } = await store.run({ name: 'agreement.proposeAmendment', reason: null }, async (read) => {
    const found = await findAgreement(read, agreementId);
    const amendments = await amendmentsOf(read, deviceId, found.agreement.id);
    if (amendments.length === 0) {
      throw new RuleViolation([block('volgorde', 'status', 'Er is hier geen voorgestelde wijziging (meer).')]);
    }
    const id = uuidV7();
    const values = amendedTerms(found, amendments);
    decide(agreement, values, await onlyNewVersion(read, agreementId));
    const lines = await amendedLines(read, found, amendments);
    decide(
      agreement,
      {},
      lines.flatMap((line) => identifyingDataIn(agreementLine, line)),
    );
    const version: Edit = { kind: 'create', entity: 'agreement', entityId: id, values };
    const copies = lines.map((line): Edit => {
      return { kind: 'create', entity: 'agreementLine', entityId: uuidV7(), values: { ...line, agreementId: id } };
    });
    return { edits: [...amendments.map(settled), version, ...copies], result: id };
  });
  return { agreementId: result, commandId };
}

async function amendmentsOf(read: Read, device: string, agreementId: string): Promise<OpenConflict[]> {
  const rows = await read.selectFrom('agreementLine').select('id').where('agreementId', '=', agreementId).execute();
  const own = new Set([agreementId, ...rows.map(({ id }) => id)]);
  return (await openConflicts(read, device)).filter(({ kind, entityId }) => kind === 'amendment' && own.has(entityId));
}

/** What was agreed stands; a line that nobody agreed to goes. */
function settled({ entity, entityId, group, heads }: OpenConflict): Edit {
  const agreed = heads.find((head) => head.agreed);
  if (agreed === undefined) return { kind: 'retire', entity, entityId };
  return { kind: 'resolve', entity, entityId, group, changeId: agreed.changeId };
}

function amendedTerms(found: FoundAgreement, amendments: readonly OpenConflict[]): Agreement {
  const terms = amendments.find(({ entity, group }) => entity === 'agreement' && group === 'terms');
  const next = newVersionOf(found);
  if (terms === undefined) return next;
  const { code, version, replacesId } = next;
  return readValues(agreement, { ...next, ...proposedIn(terms), code, version, replacesId });
}

/** The lines of the new version: the agreed ones as they were amended, without those that were retired, and those that were added. */
async function amendedLines(
  read: Read,
  { agreement: { id }, lines }: FoundAgreement,
  amendments: readonly OpenConflict[],
): Promise<AgreementLine[]> {
  const byLine = Map.groupBy(
    amendments.filter(({ entity }) => entity === 'agreementLine'),
    ({ entityId }) => entityId,
  );
  const known = new Set(lines.map((line) => line.id));
  const added = [...byLine.keys()].filter((lineId) => !known.has(lineId));
  const rows = await read.selectFrom('agreementLine').selectAll().where('agreementId', '=', id).execute();
  const proposed = rows.filter((row) => added.includes(row.id)).map(recordOf);
  return numbered([...lines, ...proposed].flatMap((line) => amendedLine(line, byLine.get(line.id) ?? [])));
}

function amendedLine(
  { id: _id, ...line }: RecordedAgreementLine,
  amendments: readonly OpenConflict[],
): AgreementLine[] {
  const retired = amendments.some((one) => one.group === lifecycleGroup && proposedIn(one)['retired'] === true);
  if (retired) return [];
  const changed: Record<string, FieldValue> = { ...line };
  for (const amendment of amendments) {
    if (amendment.group !== lifecycleGroup) Object.assign(changed, proposedIn(amendment));
  }
  return [readValues(agreementLine, { ...changed, agreementId: line.agreementId }, 'lines.')];
}

/** A line that was added elsewhere may carry a number that is in use: it comes last. */
function numbered(lines: readonly AgreementLine[]): AgreementLine[] {
  const taken = new Set<number>();
  let last = Math.max(0, ...lines.map(({ number }) => number));
  return lines.map((line) => {
    if (taken.has(line.number)) last += 1;
    const number = taken.has(line.number) ? last : line.number;
    taken.add(number);
    return { ...line, number };
  });
}

/** The values that were proposed; of several the one made last, by id: the others stay in the history. */
function proposedIn({ group, heads }: OpenConflict): Values {
  const agreed = heads.filter((head) => head.agreed);
  const others = heads.filter((head) => !head.agreed);
  const newest = (list: readonly HeadValue[]) => list.toSorted((a, b) => (a.changeId < b.changeId ? 1 : -1))[0];
  const values = newest(others)?.values ?? newest(agreed)?.values ?? {};
  return group === wholeLine ? { number: values['number'] ?? null } : values;
}
