import { shownRecord } from './candidate.ts';
import type { Change } from './change.ts';
import type { Edit } from './edit.ts';
import type { FoldPart } from './foldRecord.ts';
import type { Before } from './groupsOf.ts';
import { loadParts } from './loadParts.ts';
import { inParts } from './parts.ts';
import type { Read } from './readHandle.ts';
import { sealedAgreementsAmong } from './sealedAgreements.ts';

/** The records a command is about, as they stand and as they become. */
export class CommandRecords {
  readonly #read: Read;
  readonly #device: string;
  readonly #parts: Map<string, readonly FoldPart[]>;
  /** Kind of each record that the log knows anything of, refused changes too. */
  readonly #kinds: Map<string, string>;
  readonly #sealed: ReadonlySet<string>;

  private constructor(
    read: Read,
    device: string,
    parts: Map<string, readonly FoldPart[]>,
    kinds: Map<string, string>,
    sealed: ReadonlySet<string>,
  ) {
    this.#read = read;
    this.#device = device;
    this.#parts = parts;
    this.#kinds = kinds;
    this.#sealed = sealed;
  }

  /** Loads what is known of the records of some edits. */
  static async of(read: Read, device: string, edits: readonly Edit[]): Promise<CommandRecords> {
    const ids = [...new Set(edits.map(({ entityId }) => entityId))];
    const parts = await loadParts(read, device, ids);
    const kinds = new Map<string, string>();
    for (const some of inParts(ids)) {
      for (const table of ['change', 'basePart'] as const) {
        const query = read.selectFrom(table).select(['entityId', 'entity']).distinct().where('entityId', 'in', some);
        for (const { entityId, entity } of await query.execute()) kinds.set(entityId, entity);
      }
    }
    const lines = ids.filter((id) => kinds.get(id) === 'agreementLine');
    const sealed = await sealedAgreementsAmong(
      read,
      lines.flatMap((id) => parts.get(id) ?? []),
    );
    return new CommandRecords(read, device, parts, kinds, sealed);
  }

  /** An id belongs to one record of one kind for ever; anything else is a fault in a command and must not reach the log. */
  assertFits({ kind, entity, entityId }: Edit): void {
    const known = this.#kinds.get(entityId);
    if ((kind === 'create') !== (known === undefined) || (known !== undefined && known !== entity)) {
      throw new Error(`${kind} of ${entity} ${entityId} does not fit what the log knows of it`);
    }
  }

  /** A record as it stands before an edit. */
  before({ entity, entityId }: Edit): Before {
    const parts = this.#parts.get(entityId) ?? [];
    return { state: shownRecord(entity, parts, this.#sealed), parts };
  }

  /** The record as it stands after one of the command's changes. */
  add(change: Change): void {
    this.#parts.set(change.entityId, [...(this.#parts.get(change.entityId) ?? []), change]);
    this.#kinds.set(change.entityId, change.entity);
  }

  /** Those of this command from memory, others (what waited for them, lines of an agreement) from the log. */
  async partsOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly FoldPart[]>> {
    const others = ids.filter((id) => !this.#parts.has(id));
    const loaded = others.length === 0 ? [] : await loadParts(this.#read, this.#device, others);
    for (const [id, parts] of loaded) this.#parts.set(id, parts);
    return this.#parts;
  }
}
