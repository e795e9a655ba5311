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

/** The bytes of an attachment, by their SHA-256 in hex. */
export interface AttachmentContentRow {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A delivery that was made on this laptop. */
export interface DeliveryRow {
  readonly id: string;
  /** `evaluation`, … */
  readonly kind: string;
  /** First and last day of its period. */
  readonly fromDate: string;
  readonly toDate: string;
  readonly tier: string;
  readonly madeBy: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly softwareVersion: string;
  readonly fileName: string;
  /** Of the whole file, in hex. */
  readonly sha256: string;
  /** JSON: path, size and SHA-256 of what is in it. */
  readonly files: string;
  /** JSON: rows per table. */
  readonly counts: string;
  readonly keyFingerprint: string;
  /** Ed25519 over the list of files, in base64. */
  readonly signature: string;
}

/** A record that cannot be shown yet: made by a newer version, or what it builds on is not here yet. */
export interface WaitingRow {
  readonly entityId: string;
  readonly entity: string;
  readonly scope: string;
  readonly reason: string;
}

/** What became of a change at the hub: accepted with its number, or refused with the reason. */
export interface ReceiptRow {
  readonly changeId: string;
  readonly scope: string;
  readonly outcome: 'accepted' | 'refused';
  readonly seq: number;
  readonly epoch: string;
  readonly code: string | null;
  readonly message: string | null;
  /** The person has seen that it was refused. */
  readonly seen: 0 | 1;
}

/** Where this laptop syncs: one row, or none. See `HubConnection` in db/replica/replica.ts. */
export interface HubConnectionRow {
  readonly only: 1;
  readonly url: string;
  readonly hub: string;
  readonly name: string;
  readonly role: 'coordinator' | 'consultant';
  readonly epoch: string | null;
  readonly enrolledAt: string;
  readonly lastSyncAt: string | null;
  readonly clockAheadMs: number | null;
  readonly agreedToSend: 0 | 1;
  readonly revokedAt: string | null;
}

/** How far this laptop has the feed of an institution. See `ReplicaScope`. */
export interface ReplicaScopeRow {
  readonly scope: string;
  readonly after: number;
  readonly head: number;
  readonly backedUp: number;
  readonly filling: number | null;
  /** How far the hub has our own chain: until it is here too, nothing is added to it. */
  readonly ownSeq: number;
}

/** The live part of a change that came by snapshot, until the history behind it is here. */
export interface BasePartRow {
  readonly changeId: string;
  readonly entityId: string;
  readonly entity: string;
  readonly scope: string;
  /** JSON. */
  readonly content: string;
}

/** A change that came another way than the hub and that the hub may not have. */
export interface RelayRow {
  readonly changeId: string;
  readonly scope: string;
}

/** What a device signed of its chain. */
export interface SignedHeadRow {
  readonly device: string;
  readonly scope: string;
  readonly deviceSeq: number;
  readonly hash: string;
  readonly publicKey: string;
  readonly signature: string;
}

/** A place in a chain of which we have no content: a change of another device that the hub refused. */
export interface ChainLinkRow {
  readonly id: string;
  readonly device: string;
  readonly deviceSeq: number;
  readonly scope: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** An institution that was removed from this laptop. */
export interface PurgedRow {
  readonly scope: string;
  readonly name: string;
  readonly unsent: number;
  readonly at: string;
}

/** A change of the hub that contradicts one we have: kept out, as evidence that something is wrong. */
export interface WithheldRow {
  readonly changeId: string;
  readonly scope: string;
  readonly seq: number;
  readonly code: string;
}

/** A record in the search index. */
export interface SearchEntryRow {
  readonly number: number;
  readonly recordId: string;
  readonly entity: string;
}

/** A record that changed since it was indexed. */
export interface SearchDirtyRow {
  readonly recordId: string;
  readonly entity: string;
}

/** A screen that was opened: local to this laptop, never synced. */
export interface RecentRow {
  /** Path and parameters, such as `/afdelingen/019…?deel=afspraken`. */
  readonly address: string;
  readonly title: string;
  readonly openedAt: string;
}

/** The screen that is open, to return to after a restart. */
export interface PlaceRow {
  readonly only: 1;
  readonly address: string;
}

/** Tables that the fold writes: the same on a laptop and on the hub. */
export type FoldedTables = { readonly [Name in EntityName]: RowOf<Name> } & { readonly waiting: WaitingRow };

/** All tables of the store. */
export type Tables = { readonly [Name in EntityName]: RowOf<Name> } & {
  readonly change: ChangeRow;
  readonly waiting: WaitingRow;
  readonly receipt: ReceiptRow;
  readonly hubConnection: HubConnectionRow;
  readonly replicaScope: ReplicaScopeRow;
  readonly basePart: BasePartRow;
  readonly relay: RelayRow;
  readonly signedHead: SignedHeadRow;
  readonly chainLink: ChainLinkRow;
  readonly withheld: WithheldRow;
  readonly purged: PurgedRow;
  readonly meta: MetaRow;
  readonly draft: DraftRow;
  readonly attachmentContent: AttachmentContentRow;
  readonly delivery: DeliveryRow;
  readonly searchEntry: SearchEntryRow;
  readonly searchDirty: SearchDirtyRow;
  readonly recent: RecentRow;
  readonly place: PlaceRow;
};
