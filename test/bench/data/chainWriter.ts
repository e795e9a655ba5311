import {
  changeSchemaVersion,
  chainStart,
  hashOfChange,
  type Change,
  type ChangeContent,
  type FieldValue,
} from '../../../db/log/change.ts';
import { lifecycleGroup } from '../../../db/log/foldRecord.ts';
import type { EntityName } from '../../../domain/registration.ts';
import { entities } from '../../../domain/registration.ts';
import type { SeededRandom } from './random.ts';

/** Who works on an institution. */
export interface BenchAuthor {
  readonly device: string;
  readonly name: string;
}

/** What a command is called, with an id of its own. */
export interface MadeCommand {
  readonly id: string;
  readonly name: string;
}

/** One change, but for its place in the chain. */
export interface MadeContent extends Pick<Change, 'id' | 'entity' | 'entityId' | 'kind' | 'groups'> {
  readonly author: BenchAuthor;
  readonly command: MadeCommand;
}

/** Writes the chains of an institution: one per device, each change naming the hash of the one before. */
export class ChainWriter {
  readonly scope: string;
  readonly #random: SeededRandom;
  readonly #tails = new Map<string, { readonly deviceSeq: number; readonly hash: string }>();
  #moment: number;

  constructor(random: SeededRandom, started: number) {
    this.#random = random;
    this.#moment = started;
    this.scope = random.id(started);
  }

  /** A new id, some moments after the one before. */
  id(): string {
    this.#moment += this.#random.whole(1000, 90_000);
    return this.#random.id(this.#moment);
  }

  command(name: string): MadeCommand {
    return { id: this.id(), name };
  }

  write({ author, command, ...made }: MadeContent): Change {
    const tail = this.#tails.get(author.device) ?? { deviceSeq: 0, hash: chainStart };
    const content: ChangeContent = {
      ...made,
      device: author.device,
      deviceSeq: tail.deviceSeq + 1,
      actor: author.name,
      scope: this.scope,
      commandId: command.id,
      command: command.name,
      reason: null,
      schemaVersion: changeSchemaVersion,
      wallTime: new Date(this.#moment).toISOString(),
      previousHash: tail.hash,
    };
    const change: Change = { ...content, hash: hashOfChange(content) };
    this.#tails.set(author.device, change);
    return change;
  }
}

/** The fields of a group out of all values of a record, as a change holds them. */
export function groupValues(
  entity: EntityName,
  group: string,
  wished: Readonly<Record<string, unknown>>,
): Record<string, FieldValue> {
  if (group === lifecycleGroup) return { retired: wished['retired'] === true };
  const byGroup: Readonly<Record<string, readonly string[]>> = entities[entity].groups;
  const values: Record<string, FieldValue> = {};
  for (const field of byGroup[group] ?? []) values[field] = fieldValue(wished[field]);
  return values;
}

/** All values that groups hold together. */
export function valuesTogether(
  groups: Iterable<{ readonly values: Readonly<Record<string, FieldValue>> }>,
): Record<string, FieldValue> {
  return Object.fromEntries([...groups].flatMap(({ values }) => Object.entries(values)));
}

function fieldValue(value: unknown): FieldValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new TypeError('the generator made what no record holds');
}
