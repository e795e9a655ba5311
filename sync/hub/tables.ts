import type { Generated, JSONColumnType } from 'kysely';
import type { RowOf, WaitingRow } from '../../db/tables.ts';
import type { EntityName } from '../../domain/registration.ts';

/** What the hub knows of itself: one row. */
export interface HubRow {
  readonly only: Generated<true>;
  /** Stable id of this hub. */
  readonly id: string;
  readonly name: string;
  /** Random id, new after every restore. */
  readonly epoch: string;
  readonly previousEpoch: string | null;
}

/** An institution: the unit of order, of grants and of sharding. */
export interface ScopeRow {
  readonly scope: string;
  /** Number of its last change; raised in the transaction that inserts, so that order of numbers is order of commits. */
  readonly head: number;
  /** Covered by the last backup. */
  readonly backedUp: number;
  /** Head when the hub was last restored; null in a first epoch or for an institution that came later. */
  readonly restoredAt: number | null;
}

/** A change as it was pushed; refused ones are kept as evidence and seen by others as a link only. */
export interface HubChangeRow {
  readonly scope: string;
  readonly seq: number;
  readonly id: string;
  readonly device: string;
  readonly deviceSeq: number;
  readonly entity: string;
  readonly entityId: string;
  readonly commandId: string;
  readonly previousHash: string;
  readonly hash: string;
  /** Canonical JSON of its content, exactly as hashed. */
  readonly content: string;
  /** Code of `changeRefusals` when it was refused, with the Dutch text for its author. */
  readonly refusal: string | null;
  readonly refusalMessage: string | null;
  /** Device that brought it. */
  readonly broughtBy: string;
  readonly receivedAt: Generated<Date>;
}

/** How far the hub has each chain: one row per device and institution. */
export interface ChainRow {
  readonly device: string;
  readonly scope: string;
  readonly deviceSeq: number;
  readonly hash: string;
}

export interface DeviceRow {
  readonly id: string;
  readonly publicKey: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: 'coordinator' | 'consultant';
  readonly enrolledAt: Generated<Date>;
  readonly lastSeenAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Key of a device that never enrolled, whose changes came by way of another; it has no access. */
export interface KnownKeyRow {
  readonly device: string;
  readonly publicKey: string;
  readonly vouchedBy: string;
  readonly at: Generated<Date>;
}

/** How far a device signed its chain in an institution; see `signedHeadSchema`. */
export interface SignedHeadRow {
  readonly device: string;
  readonly scope: string;
  readonly deviceSeq: number;
  readonly hash: string;
  readonly publicKey: string;
  readonly signature: string;
}

export interface GrantRow {
  readonly device: string;
  readonly scope: string;
  readonly grantedAt: Generated<Date>;
  /** Set when it was taken away: the device is told to purge. */
  readonly withdrawnAt: Date | null;
}

export interface InvitationRow {
  /** SHA-256 of the code: the code itself is kept nowhere. */
  readonly codeHash: string;
  readonly role: 'coordinator' | 'consultant';
  readonly scopes: JSONColumnType<string[]>;
  readonly createdAt: Generated<Date>;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly usedBy: string | null;
}

/** What happened at the border: enrolments, refusals, revocations, restores. Ids and codes, never content. */
export interface AuditRow {
  readonly id: Generated<number>;
  readonly at: Generated<Date>;
  readonly device: string | null;
  readonly scope: string | null;
  /** Such as `request.refused`, `device.enrolled`, `device.revoked`, `hub.restored`. */
  readonly event: string;
  readonly code: string | null;
  readonly detail: string | null;
}

/** Live parts of an institution at a number, gzipped lines: what a new laptop begins with. */
export interface SnapshotRow {
  readonly scope: string;
  readonly at: number;
  readonly count: number;
  readonly lines: Buffer;
}

/** What a laptop that had to purge had not sent: kept until a coordinator decides. */
export interface HandoverRow {
  readonly id: string;
  readonly device: string;
  readonly scope: string | null;
  readonly at: Generated<Date>;
  readonly changes: number;
  readonly lines: string;
}

/** All tables of the hub: its own and the folded tables, with the names and columns they have on a laptop, so that the same rules read both. */
export type HubTables = { readonly [Name in EntityName]: RowOf<Name> } & {
  readonly hub: HubRow;
  readonly scope: ScopeRow;
  readonly hubChange: HubChangeRow;
  readonly chain: ChainRow;
  readonly device: DeviceRow;
  readonly knownKey: KnownKeyRow;
  readonly signedHead: SignedHeadRow;
  readonly grant: GrantRow;
  readonly invitation: InvitationRow;
  readonly audit: AuditRow;
  readonly snapshot: SnapshotRow;
  readonly handover: HandoverRow;
  readonly waiting: WaitingRow;
};
