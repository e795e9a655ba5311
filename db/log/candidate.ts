import { entities, entityNames, type EntityName } from '../../domain/registration.ts';
import { foldedRow, type FoldedRow } from './foldedRow.ts';
import { foldRecord, type FoldedRecord, type FoldPart } from './foldRecord.ts';
import { asProposedLine, isAddedToSealed, isSealed, wholeLine } from './sealing.ts';
import { understands, unknownGroups } from './understood.ts';
import type { WaitingReason } from './waiting.ts';

/** A record that can be shown as far as it goes by its own changes. */
export interface Candidate {
  readonly id: string;
  readonly scope: string;
  readonly row: FoldedRow;
  /** Records it refers to: kind and id. */
  readonly references: readonly (readonly [EntityName, string])[];
}

/** A record as its changes say and as it is shown. */
export interface ShownRecord {
  /** What the set of changes says, accords aside. */
  readonly plain: FoldedRecord;
  /** With what was agreed standing, when it belongs to an agreement in force. */
  readonly shown: FoldedRecord;
  readonly sealed: boolean;
}

/**
 * Folds a record as its kind asks: what was agreed stands in an agreement in force and its lines. Undefined when there are no changes.
 *
 * @param sealedAgreements ids of agreements in force, for lines
 */
export function shownRecord(
  entity: EntityName,
  changes: readonly FoldPart[],
  sealedAgreements: ReadonlySet<string>,
): ShownRecord | undefined {
  const known = (group: string, values: FoldPart['groups'][string]['values']) => understands(entity, group, values);
  const plain = foldRecord(changes, { understands: known });
  if (plain === undefined) return undefined;
  if (!belongsToSealed(entity, plain, sealedAgreements)) return { plain, shown: plain, sealed: false };
  if (entity === 'agreementLine' && isAddedToSealed(plain)) {
    return { plain, shown: plain.retired ? plain : asProposedLine(plain), sealed: true };
  }
  const shown = foldRecord(changes, { understands: known, sealed: true }) ?? plain;
  return { plain, shown, sealed: true };
}

function belongsToSealed(entity: EntityName, plain: FoldedRecord, sealedAgreements: ReadonlySet<string>): boolean {
  if (entity === 'agreement') return isSealed(plain);
  if (entity !== 'agreementLine') return false;
  const agreementId = plain.groups.get(wholeLine)?.values['agreementId'];
  return typeof agreementId === 'string' && sealedAgreements.has(agreementId);
}

/** The row of a record with what it refers to, or why there is none; `unknown` may come with a row: what this version knows of it. */
export function candidateOf(
  entity: EntityName,
  id: string,
  changes: readonly FoldPart[],
  sealedAgreements: ReadonlySet<string>,
): { readonly candidate: Candidate | null; readonly reason: WaitingReason | null } {
  const record = shownRecord(entity, changes, sealedAgreements);
  if (record === undefined) return { candidate: null, reason: 'incomplete' };
  const { shown, sealed } = record;
  const row = foldedRow(entity, id, shown, sealed);
  const isBeyond = [...shown.groups.values()].some(({ beyond }) => beyond);
  const isUnknown = isBeyond || unknownGroups(entity, shown.groups.keys()).length > 0;
  const reason = isUnknown ? 'unknown' : row === undefined ? 'incomplete' : null;
  if (row === undefined) return { candidate: null, reason };
  return { candidate: { id, scope: shown.scope, row, references: referencesIn(entity, row) }, reason };
}

const referenceFields = new Map<EntityName, readonly (readonly [string, EntityName])[]>();

function referencesIn(entity: EntityName, row: FoldedRow): (readonly [EntityName, string])[] {
  const fields = referenceFields.get(entity) ?? fieldsThatRefer(entity);
  referenceFields.set(entity, fields);
  const references: (readonly [EntityName, string])[] = [];
  for (const [field, target] of fields) {
    const id = row.get(field);
    if (typeof id === 'string') references.push([target, id]);
  }
  return references;
}

function fieldsThatRefer(entity: EntityName): (readonly [string, EntityName])[] {
  return Object.entries<string | undefined>(entities[entity].references).flatMap(([field, target]) => {
    const name = entityNames.find((known) => known === target);
    return name === undefined ? [] : [[field, name] as const];
  });
}
