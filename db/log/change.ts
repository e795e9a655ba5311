import { hash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../domain/values/canonicalJson.ts';
import { idSchema } from '../../domain/values/id.ts';
import type { ChangeRow } from '../tables.ts';

/** Version of the shape of changes: raised when a newer laptop writes what an older one cannot fold. */
export const changeSchemaVersion = 1;

/** `previousHash` of the first change of a device. */
export const chainStart = '0'.repeat(64);

const valueSchema = z.union([z.string(), z.int(), z.boolean(), z.null(), z.array(z.string())]);

/** One field group as a change sets it. */
const groupChangeSchema = z.object({
  /** Ids of the changes it replaces: the heads its author saw. */
  saw: z.array(idSchema),
  /** All fields of the group with their values; a field of a newer version is kept. */
  values: z.record(z.string(), valueSchema),
  /** Both parties agreed to this: while the agreement is in force it stands, whatever others set meanwhile (R15, S13). */
  agreed: z.literal(true).optional(),
});

/** A value of a field as it stands in a change. */
export type FieldValue = z.output<typeof valueSchema>;
export type GroupChange = z.output<typeof groupChangeSchema>;

/**
 * What one command did to one record. Changes are never altered: the state of the store is a pure function of the set of them, and they
 * are the history, the undo and what is synced.
 */
export const changeSchema = z.object({
  id: idSchema,
  device: idSchema,
  /** 1, 2, 3, … without holes, for each device in each institution. */
  deviceSeq: z.int().min(1),
  /** Name of the person who did it. */
  actor: z.string(),
  /** Id of the institution it belongs to. */
  scope: idSchema,
  entity: z.string(),
  entityId: idSchema,
  kind: z.enum(['create', 'update', 'retire', 'restore']),
  /** Shared by all changes of one command: what is undone together. */
  commandId: idSchema,
  /** Name of the command, such as `agreement.agree`. */
  command: z.string(),
  reason: z.string().nullable(),
  schemaVersion: z.int().min(1),
  /** Evidence only: clocks are never obeyed. ISO 8601 in UTC. */
  wallTime: z.string(),
  /** Hash of the previous change of this device in this institution: a removed or altered change breaks the chain. */
  previousHash: z.string().length(64),
  groups: z.record(z.string(), groupChangeSchema),
});

/** What a change sets, as it stands in the log. */
export const groupsSchema = changeSchema.shape.groups;

/** What the fold needs of a change, or of the live part of one. */
export const foldPartSchema = changeSchema.pick({ id: true, scope: true, groups: true });

/** A change without the hash over itself. */
export type ChangeContent = z.output<typeof changeSchema>;

/** A change as it is kept. */
export type Change = ChangeContent & { readonly hash: string };

/** SHA-256 in hex over the canonical JSON of a change. */
export function hashOfChange(content: ChangeContent): string {
  return hashOfText(canonicalContent(content));
}

/** SHA-256 in hex over a text that is canonical already. */
export function hashOfText(text: string): string {
  return hash('sha256', text, 'hex');
}

/**
 * The text that is hashed and that travels: canonical JSON of the change without the hash over itself. Written out member by member, because
 * it is made for every change that comes in; a test holds it against `canonicalJson`.
 */
export function canonicalContent(content: ChangeContent): string {
  const { actor, command, commandId, device, entity, entityId, id, kind, previousHash, reason, scope, wallTime } =
    content;
  return (
    `{"actor":${JSON.stringify(actor)},"command":${JSON.stringify(command)},"commandId":${JSON.stringify(commandId)},` +
    `"device":${JSON.stringify(device)},"deviceSeq":${content.deviceSeq},"entity":${JSON.stringify(entity)},` +
    `"entityId":${JSON.stringify(entityId)},"groups":${canonicalGroups(content.groups)},"id":${JSON.stringify(id)},` +
    `"kind":"${kind}","previousHash":${JSON.stringify(previousHash)},"reason":${JSON.stringify(reason)},` +
    `"schemaVersion":${content.schemaVersion},"scope":${JSON.stringify(scope)},"wallTime":${JSON.stringify(wallTime)}}`
  );
}

/** Canonical JSON of the groups of a change. */
export function canonicalGroups(groups: ChangeContent['groups']): string {
  const members = Object.keys(groups)
    .toSorted()
    .map((name) => {
      const { agreed, saw, values } = groups[name] ?? { saw: [], values: {} };
      const flag = agreed === undefined ? '' : '"agreed":true,';
      return `${JSON.stringify(name)}:{${flag}"saw":${JSON.stringify(saw)},"values":${canonicalJson(values)}}`;
    });
  return `{${members.join(',')}}`;
}

/** True when both say the same. */
export function isSameChange(one: Change, other: Change): boolean {
  return one.hash === other.hash && canonicalContent(one) === canonicalContent(other);
}

/** Reads a change from its row. */
export function changeOf(row: ChangeRow): Change {
  const groups: unknown = JSON.parse(row.groups);
  const content = changeSchema.parse({ ...row, groups });
  return { ...content, hash: row.hash };
}

/** Writes a change as its row. */
export function rowOfChange(change: Change): ChangeRow {
  return { ...change, groups: canonicalGroups(change.groups) };
}
