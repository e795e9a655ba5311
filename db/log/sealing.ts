import { agreementStatuses, isInForce } from '../../domain/agreement.ts';
import type { GroupChange } from './change.ts';
import type { FoldedRecord } from './foldRecord.ts';

/** Group of an agreement of which the accord says that it is in force, and the group that says what was agreed. */
const accordGroup = 'accord';
const termsGroup = 'terms';

/** Group under which a line that was added without seeing the accord is told as a proposed amendment: the line as a whole. */
export const wholeLine = 'place';

/**
 * Whether an agreement is sealed: in force, with terms that both parties agreed to. What was agreed then stands, in the agreement and in its
 * lines, whatever others set without seeing the accord (R15, S13).
 */
export function isSealed(agreement: FoldedRecord): boolean {
  const status = agreementStatuses.schema.safeParse(agreement.groups.get(accordGroup)?.values['status']);
  return status.success && isInForce({ status: status.data }) && agreement.groups.get(termsGroup)?.agreed === true;
}

/**
 * A line of a sealed agreement that nobody agreed to: added elsewhere at the same time. It is a proposed amendment and does not count.
 */
export function isAddedToSealed(line: FoldedRecord): boolean {
  return ![...line.groups.values()].some(({ agreed }) => agreed);
}

/** Such a line as it is shown: out of the lists and sums, and told as a proposed amendment. */
export function asProposedLine(line: FoldedRecord): FoldedRecord {
  const place = line.groups.get(wholeLine);
  if (place === undefined) return { ...line, retired: true };
  return { ...line, retired: true, groups: new Map(line.groups).set(wholeLine, { ...place, amendment: true }) };
}

/** The agreement a line belongs to, as one of its changes or its fold says; null when that does not say. */
export function agreementOfLine(line: {
  readonly groups: Readonly<Record<string, Pick<GroupChange, 'values'>>>;
}): string | null {
  const id = line.groups[wholeLine]?.values['agreementId'];
  return typeof id === 'string' ? id : null;
}
