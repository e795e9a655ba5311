import { sql, type Transaction } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import { entities, type EntityName } from '../../domain/registration.ts';
import { canonicalJson } from '../../domain/values/canonicalJson.ts';
import type { Tables } from '../tables.ts';
import {
  changeSchemaVersion,
  chainStart,
  hashOfChange,
  rowOfChange,
  type Change,
  type ChangeContent,
  type FieldValue,
  type GroupChange,
} from './change.ts';
import type { CreateOrUpdate, Edit, RestoreEdit, RetireEdit } from './edit.ts';
import { foldedRow } from './foldedRow.ts';
import { foldRecord, lifecycleGroup, type FoldedRecord } from './foldRecord.ts';
import { changesOfRecord } from './readChanges.ts';
import { readHandle, type Read } from './readHandle.ts';

/** Who records, on which device. */
export interface Author {
  readonly device: string;
  readonly actor: string;
}

/** What is recorded together and undone together. */
export interface CommandName {
  readonly name: string;
  readonly reason: string | null;
}

/** What a command did: its id, and which kinds of record changed. */
export interface Recording {
  readonly commandId: string;
  readonly changed: ReadonlySet<EntityName>;
}

type Values = Readonly<Record<string, FieldValue>>;

/**
 * Appends the changes of one command to the log and folds them into the tables, in the transaction it is given. This is the only way into the
 * tables. An edit that changes nothing leaves no trace.
 */
export async function record(
  transaction: Transaction<Tables>,
  author: Author,
  command: CommandName,
  edits: readonly Edit[],
): Promise<Recording> {
  const commandId = uuidV7();
  const changed = new Set<EntityName>();
  const read = readHandle(transaction);
  const scopes = new ScopeFinder(read);
  let tail = await chainTail(transaction, author.device);
  for (const edit of edits) {
    const known = await changesOfRecord(read, edit.entityId);
    assertFits(edit, known);
    const state = foldRecord(known);
    const groups = groupsOf(edit, state);
    if (Object.keys(groups).length === 0) continue;
    const content: ChangeContent = {
      id: uuidV7(),
      device: author.device,
      deviceSeq: tail.deviceSeq + 1,
      actor: author.actor,
      scope: state?.scope ?? (await scopes.of(edit)),
      entity: edit.entity,
      entityId: edit.entityId,
      kind: edit.kind,
      commandId,
      command: command.name,
      reason: command.reason,
      schemaVersion: changeSchemaVersion,
      wallTime: new Date().toISOString(),
      previousHash: tail.hash,
      groups,
    };
    const change: Change = { ...content, hash: hashOfChange(content) };
    await transaction.insertInto('change').values(rowOfChange(change)).execute();
    await writeRow(transaction, edit.entity, edit.entityId, [...known, change]);
    tail = change;
    changed.add(edit.entity);
  }
  return { commandId, changed };
}

/** An id belongs to one record of one kind for ever; anything else is a fault in a command and must not reach the log. */
function assertFits({ kind, entity, entityId }: Edit, known: readonly Change[]): void {
  if ((kind === 'create') !== (known.length === 0) || known.some((change) => change.entity !== entity)) {
    throw new Error(`${kind} of ${entity} ${entityId} does not fit what the log knows of it`);
  }
}

async function chainTail(transaction: Transaction<Tables>, device: string) {
  const last = await transaction
    .selectFrom('change')
    .select(['deviceSeq', 'hash'])
    .where('device', '=', device)
    .orderBy('deviceSeq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { deviceSeq: 0, hash: chainStart };
}

/** Folds all changes of a record and writes its row. */
export async function writeRow(
  transaction: Transaction<Tables>,
  entity: EntityName,
  id: string,
  changes: readonly Change[],
): Promise<void> {
  const folded = foldRecord(changes);
  const row = folded && foldedRow(entity, id, folded);
  if (row === undefined) return;
  const columns = [...row.keys()].map((column) => sql.ref(column));
  const updates = [...row.keys()]
    .filter((column) => column !== 'id')
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  await sql`insert into ${sql.table(entity)} (${sql.join(columns)}) values (${sql.join([...row.values()])})
    on conflict (id) do update set ${sql.join(updates)}`.execute(transaction);
}

function groupsOf(edit: Edit, state: FoldedRecord | undefined): Record<string, GroupChange> {
  return edit.kind === 'create' || edit.kind === 'update' ? settingGroups(edit, state) : lifecycleGroups(edit, state);
}

function headsOf(state: FoldedRecord | undefined, group: string): string[] {
  return [...(state?.groups.get(group)?.heads ?? [])];
}

function settingGroups(edit: CreateOrUpdate, state: FoldedRecord | undefined): Record<string, GroupChange> {
  const groups: Record<string, GroupChange> = {};
  const wished: Values = { ...edit.values };
  const confirmed = edit.kind === 'update' ? (edit.confirms ?? []) : [];
  for (const [group, fields] of Object.entries<readonly string[]>(entities[edit.entity].groups)) {
    const current = state?.groups.get(group);
    const values: Record<string, FieldValue> = {};
    for (const field of fields) values[field] = (field in wished ? wished[field] : current?.values[field]) ?? null;
    const same = current !== undefined && canonicalJson(current.values) === canonicalJson(values);
    // In a conflict the author saw several heads: naming them all is what resolves it, also with the value shown.
    const resolves = current?.conflict === true && fields.some((field) => field in wished);
    if (!same || resolves || confirmed.includes(group)) groups[group] = { saw: headsOf(state, group), values };
  }
  return groups;
}

function lifecycleGroups(
  { kind }: RetireEdit | RestoreEdit,
  state: FoldedRecord | undefined,
): Record<string, GroupChange> {
  const groups: Record<string, GroupChange> = {};
  if (state === undefined || state.retired === (kind === 'retire')) return groups;
  if (kind === 'retire') {
    // Retiring names the heads of every group, so that an edit made elsewhere meanwhile is a conflict and not lost (S12).
    for (const [group, { values }] of state.groups) groups[group] = { saw: headsOf(state, group), values };
  }
  groups[lifecycleGroup] = { saw: headsOf(state, lifecycleGroup), values: { retired: kind === 'retire' } };
  return groups;
}

/** Finds the institution a new record belongs to, through what it refers to. */
class ScopeFinder {
  readonly #read: Read;
  readonly #known = new Map<string, string>();

  constructor(read: Read) {
    this.#read = read;
  }

  async of(edit: Edit): Promise<string> {
    const scope = await this.#find(edit);
    this.#known.set(edit.entityId, scope);
    return scope;
  }

  async #find(edit: Edit): Promise<string> {
    if (edit.kind !== 'create') throw new Error(`${edit.entity} ${edit.entityId} is not made yet`);
    if (edit.entity === 'institution') return edit.entityId;
    const values: Values = { ...edit.values };
    for (const [field, target] of Object.entries<string | undefined>(entities[edit.entity].references)) {
      const id = values[field];
      if (target === undefined || typeof id !== 'string') continue;
      if (target === 'institution') return id;
      const scope = this.#known.get(id) ?? (await this.#scopeOfRow(id));
      if (scope !== undefined) return scope;
    }
    throw new Error(`${edit.entity} ${edit.entityId} refers to no institution`);
  }

  async #scopeOfRow(id: string): Promise<string | undefined> {
    const row = await this.#read
      .selectFrom('change')
      .select('scope')
      .where('entityId', '=', id)
      .limit(1)
      .executeTakeFirst();
    return row?.scope;
  }
}
