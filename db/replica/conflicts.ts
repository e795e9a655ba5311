import { entities, entityNames, type EntityName } from '../../domain/registration.ts';
import { shownRecord, type ShownRecord } from '../log/candidate.ts';
import type { FieldValue } from '../log/change.ts';
import { lifecycleGroup, type FoldedRecord, type FoldPart, type GroupState } from '../log/foldRecord.ts';
import { loadParts } from '../log/loadParts.ts';
import type { Read } from '../log/readHandle.ts';
import { sealedAgreementsAmong } from '../log/sealedAgreements.ts';
import { authorsOf, type Authors } from './authorsOf.ts';
import type { HeadValue, OpenConflict } from './replica.ts';
import { sharedCodes } from './sharedCodes.ts';

/**
 * Everything a person has to decide: field groups whose values contradict each other, proposed amendments of agreed terms, and records that
 * were given the same code. In the order of kinds and ids.
 */
export async function openConflicts(read: Read, device: string): Promise<readonly OpenConflict[]> {
  const found: OpenConflict[] = [];
  for (const entity of entityNames) {
    const rows = await read
      .selectFrom(entity)
      .select(['id'])
      .where((where) =>
        where.or([
          where('conflicts', 'is not', null),
          where.and([where('amendments', 'is not', null), where('amendments', '!=', '[]')]),
        ]),
      )
      .orderBy('id')
      .execute();
    const ids = rows.map(({ id }) => id);
    const parts = await loadParts(read, device, ids);
    const lines = entity === 'agreementLine' ? [...parts.values()].flat() : [];
    const sealed = await sealedAgreementsAmong(read, lines);
    const authors = await authorsOf(read, [...parts.values()].flat());
    for (const id of ids) {
      const changes = parts.get(id) ?? [];
      const record = shownRecord(entity, changes, sealed);
      if (record !== undefined) found.push(...conflictsOf(entity, id, record, changes, authors));
    }
  }
  return [...found, ...(await sharedCodes(read, device))];
}

function conflictsOf(
  entity: EntityName,
  entityId: string,
  { shown, plain }: ShownRecord,
  changes: readonly FoldPart[],
  authors: Authors,
): OpenConflict[] {
  const found: OpenConflict[] = [];
  for (const [group, state] of shown.groups) {
    if (!state.conflict && !state.amendment) continue;
    const conflict: OpenConflict = {
      kind: state.conflict ? 'conflict' : 'amendment',
      entity,
      entityId,
      scope: plain.scope,
      group,
      fields: group === lifecycleGroup ? ['retired'] : fieldsOf(entity, group),
      heads: headsOf(group, state, changes, authors),
      shown: state.values,
      otherIds: [],
    };
    const isAdded = conflict.kind === 'amendment' && !conflict.heads.some(({ agreed }) => agreed);
    found.push(isAdded ? wholeRecord(conflict, plain) : conflict);
  }
  return found;
}

/** A line that was added beside an accord is proposed as a whole: all it says is told. */
function wholeRecord(conflict: OpenConflict, record: FoldedRecord): OpenConflict {
  const { entity, heads } = conflict;
  const groups = Object.entries<readonly string[]>(entities[entity].groups);
  const all: Record<string, FieldValue> = {};
  for (const [group] of groups) Object.assign(all, record.groups.get(group)?.values);
  return {
    ...conflict,
    fields: groups.flatMap(([, fields]) => fields),
    heads: heads.map((head) => ({ ...head, values: { ...all, ...head.values } })),
  };
}

function fieldsOf(entity: EntityName, group: string): readonly string[] {
  return Object.entries<readonly string[]>(entities[entity].groups).find(([name]) => name === group)?.[1] ?? [];
}

function headsOf(group: string, state: GroupState, changes: readonly FoldPart[], authors: Authors): HeadValue[] {
  return state.heads.map((changeId) => {
    const groups = changes.find(({ id }) => id === changeId)?.groups ?? {};
    const setting = groups[group];
    const retires = groups[lifecycleGroup]?.values['retired'] === true;
    const values: Readonly<Record<string, FieldValue>> = setting?.values ?? {};
    const { actor, at } = authors.get(changeId) ?? { actor: '', at: '' };
    return { changeId, values, actor, at, agreed: setting?.agreed === true, retires };
  });
}
