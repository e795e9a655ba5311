import type { EntityName } from '../domain/registration.ts';
import type { ValuesOf } from './log/edit.ts';

/** SQLite has no booleans and no lists: a boolean is 0 or 1, a list is a JSON text. */
type Column<Value> = Value extends boolean ? 0 | 1 : Value extends readonly unknown[] ? string : Value;

/** What every folded row carries beside the values of its record. */
export interface FoldedColumns {
  /** Id of the record. */
  readonly id: string;
  /** Id of the institution it belongs to: what is replicated and granted together. */
  readonly scope: string;
  readonly retired: 0 | 1;
  /** JSON list of the field groups in conflict, or null. */
  readonly conflicts: string | null;
  /**
   * For an agreement in force and its lines: JSON list of the field groups with a proposed amendment, `[]` when there is none; null for what is
   * not agreed.
   */
  readonly amendments: string | null;
}

/** A row of a folded table. Fields are named as in the domain, so that no mapping can go wrong. */
export type RowOf<Name extends EntityName> = FoldedColumns & {
  readonly [Field in keyof ValuesOf<Name>]: Column<ValuesOf<Name>[Field]>;
};

/** A change as it stands in the log; see db/log/change.ts for what the columns mean. */
export interface ChangeRow {
  readonly id: string;
  readonly device: string;
  readonly deviceSeq: number;
  readonly actor: string;
  readonly scope: string;
  readonly entity: string;
  readonly entityId: string;
  readonly kind: string;
  readonly commandId: string;
  readonly command: string;
  readonly reason: string | null;
  readonly schemaVersion: number;
  readonly wallTime: string;
  readonly previousHash: string;
  readonly hash: string;
  /** JSON: per field group the heads it saw and the values it sets. */
  readonly groups: string;
}

/** What the store knows of itself: one row per key. */
export interface MetaRow {
  readonly key: string;
  readonly value: string;
}

/** What was typed in a form and not yet recorded: local to this laptop, never synced. */
export interface DraftRow {
  readonly form: string;
  readonly key: string;
  readonly content: string;
  readonly savedAt: string;
}

/** A record that cannot be shown yet: made by a newer version, or what it builds on is not here yet. */
export interface WaitingRow {
  readonly entityId: string;
  readonly entity: string;
  readonly scope: string;
  readonly reason: string;
}

/** All tables of the store. */
export type Tables = { readonly [Name in EntityName]: RowOf<Name> } & {
  readonly change: ChangeRow;
  readonly waiting: WaitingRow;
  readonly meta: MetaRow;
  readonly draft: DraftRow;
};
