import type { EntityName } from '../../domain/registration.ts';
import type { Change, FieldValue } from '../log/change.ts';

/** Where this laptop syncs, and how it stands. One row in the store. */
export interface HubConnection {
  readonly url: string;
  /** Id and name of the hub. */
  readonly hub: string;
  readonly name: string;
  readonly role: 'coordinator' | 'consultant';
  /** Epoch of the hub at the last contact; null before the first. */
  readonly epoch: string | null;
  readonly enrolledAt: string;
  /** Last time everything was compared with the hub, by the clock of the hub; null before the first. */
  readonly lastSyncAt: string | null;
  /** How far this laptop's clock is ahead of the hub's, in milliseconds: shown, never obeyed. */
  readonly clockAheadMs: number | null;
  /** The person saw what leaves the laptop and said yes. Nothing is sent before that. */
  readonly agreedToSend: boolean;
  /** Revoked: nothing more is sent or fetched. */
  readonly revokedAt: string | null;
}

/** How this laptop stands in one institution. */
export interface ReplicaScope {
  readonly scope: string;
  /** Number up to which everything of the hub is applied here. */
  readonly after: number;
  /** Number the hub stood at when last asked. */
  readonly head: number;
  readonly backedUp: number;
  /** While the history behind a snapshot is fetched: number the snapshot stands at; else null. */
  readonly filling: number | null;
}

/** What has to be sent of one institution. */
export interface Unsent {
  readonly scope: string;
  /** Name as shown, or the id when it is not known here. */
  readonly name: string;
  readonly changes: number;
  readonly records: number;
}

/** An entry of the feed of an institution, as sync/protocol/wire.ts reads it. */
export type FeedEntry =
  | { readonly kind: 'change'; readonly seq: number; readonly change: Change }
  | { readonly kind: 'link'; readonly seq: number; readonly link: ChainLink };

/** A refused change of another device: only its place in that device's chain. */
export interface ChainLink {
  readonly id: string;
  readonly device: string;
  readonly deviceSeq: number;
  readonly scope: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The live part of a change in a snapshot. */
export interface LivePart {
  readonly id: string;
  readonly device: string;
  readonly actor: string;
  readonly scope: string;
  readonly entity: string;
  readonly entityId: string;
  readonly schemaVersion: number;
  readonly wallTime: string;
  readonly groups: Change['groups'];
}

/** What became of one of our changes. */
export interface Receipt {
  readonly id: string;
  readonly outcome: 'accepted' | 'refused';
  readonly seq: number;
  readonly code: string | null;
  readonly message: string | null;
}

/** A signed part of a device's chain; see sync/protocol/wire.ts. */
export interface SignedHead {
  readonly device: string;
  readonly scope: string;
  readonly deviceSeq: number;
  readonly hash: string;
  readonly publicKey: string;
  readonly signature: string;
}

/** How the hub stands for one institution; see `scopeStateSchema` in sync/protocol/messages.ts. */
export interface HubScope {
  readonly scope: string;
  readonly head: number;
  readonly backedUp: number;
  readonly restoredAt: number | null;
  readonly deviceSeq: number;
}

/** What to send of an institution next. */
export interface OutboxBatch {
  /** In the order of each device's chain; whole commands as far as the limits allow. */
  readonly changes: readonly Change[];
  /** What their devices signed of their chains, ours too. */
  readonly heads: readonly SignedHead[];
  /** Ids of those that the hub refused before it was restored: it keeps them refused, so that nothing else is undone by them. */
  readonly refusedBefore: readonly string[];
  /** Ids of those that it accepted before it was restored: it does not weigh them against the rest anew. */
  readonly acceptedBefore: readonly string[];
}

/** A change that the hub did not accept. */
export interface RefusedChange {
  readonly changeId: string;
  readonly entity: string;
  readonly entityId: string;
  readonly scope: string;
  readonly command: string;
  readonly actor: string;
  readonly wallTime: string;
  readonly code: string;
  readonly message: string;
  /** The person has seen it. */
  readonly seen: boolean;
}

/** One of the values that stand beside each other. */
export interface HeadValue {
  readonly changeId: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly actor: string;
  /** ISO 8601 as the author's clock stood. */
  readonly at: string;
  /** For a proposed amendment: this is what was agreed. */
  readonly agreed: boolean;
  /** The record was retired with it: these values are those that stood then. */
  readonly retires: boolean;
}

/** Something a person has to decide: a conflict of a field group, a proposed amendment of agreed terms, or two records with one code. */
export interface OpenConflict {
  readonly kind: 'conflict' | 'amendment' | 'code';
  readonly entity: EntityName;
  readonly entityId: string;
  readonly scope: string;
  /** Field group (`lifecycle` for retiring); `code` for two records with one code. */
  readonly group: string;
  readonly fields: readonly string[];
  /** Every value that stands, oldest first; for `code` those of each record with it. */
  readonly heads: readonly HeadValue[];
  /** What the screens show meanwhile. */
  readonly shown: Readonly<Record<string, FieldValue>>;
  /** For `code`: the other records with the same code. */
  readonly otherIds: readonly string[];
}

/** A record that cannot be shown yet, and why. */
export interface WaitingRecord {
  readonly entityId: string;
  readonly entity: string;
  readonly scope: string;
  /** `unknown`: made by a newer version; `incomplete` or `reference`: what it builds on is not here yet. */
  readonly reason: 'unknown' | 'incomplete' | 'reference';
}

/** An institution that was removed from this laptop by `purge`. */
export interface PurgedScope {
  readonly scope: string;
  /** Name as it was shown, or the id when it was not known here. */
  readonly name: string;
  /** Changes that had no receipt when they were removed. */
  readonly unsent: number;
  /** ISO 8601 as the clock of this laptop stood. */
  readonly at: string;
}

/** The hub says the page does not fit where we are: ask again from our cursor. */
export class PageMisfit extends Error {
  override readonly name = 'PageMisfit';
}

/**
 * The side of the store that syncing works with. Every method that writes is one transaction on disk when it returns; a kill at any moment
 * leaves a state from which the next sync goes on.
 */
export interface Replica {
  connection(): Promise<HubConnection | null>;
  /** Enrols at a hub, in the place of an earlier one: cursors and receipts of that one are dropped, changes stay. */
  connect(connection: HubConnection): Promise<void>;
  /** Forgets the hub: cursors, receipts and what `purged` tells are dropped, changes stay. */
  disconnect(): Promise<void>;
  /** Changes what is known of the hub. */
  note(change: Partial<Omit<HubConnection, 'hub' | 'url' | 'enrolledAt'>>): Promise<void>;
  scopes(): Promise<readonly ReplicaScope[]>;
  /** Institutions of which the store holds changes, those never synced too. */
  heldScopes(): Promise<readonly string[]>;
  /**
   * Takes what the hub says of itself: in a new epoch cursors go back to where the hub was restored, and receipts that it lost are dropped, so that
   * those changes are sent again. Returns how many will be.
   */
  meet(state: {
    readonly epoch: string;
    readonly previousEpoch: string | null;
    readonly scopes: readonly HubScope[];
  }): Promise<{ readonly sentAgain: number }>;
  unsent(): Promise<readonly Unsent[]>;
  /** Next changes of an institution that have no receipt; empty when there are none. */
  outbox(
    scope: string,
    limit: { readonly changes: number; readonly bytes: number },
    /** Other devices whose chains are passed over, with what we built on what they made. */
    options?: { readonly without?: readonly string[] },
  ): Promise<OutboxBatch>;
  /** Everything of an institution that has no receipt, whole: chains of other devices, and ours. */
  unsentAll(scope: string): Promise<OutboxBatch>;
  /** Keeps receipts; what was refused leaves the folded state and stays readable. */
  keepReceipts(scope: string, epoch: string, receipts: readonly Receipt[]): Promise<void>;
  /**
   * Applies a page of the feed and moves the cursor, in one transaction. Returns how many changes were new.
   *
   * @throws PageMisfit when epoch or `after` is not where we are, or numbers are missing in it; ChangeRefused
   */
  applyPage(page: {
    readonly scope: string;
    readonly epoch: string;
    readonly after: number;
    readonly next: number;
    readonly head: number;
    readonly backedUp: number;
    readonly entries: readonly FeedEntry[];
    /** What devices signed of their chains, with the last page. */
    readonly heads?: readonly SignedHead[];
  }): Promise<number>;
  /** No further page or snapshot follows for now, of any institution: what was put off to catch up quickly is done. */
  pagesEnded(): Promise<void>;
  /** Whether a snapshot can be taken: nothing of the institution is here yet. */
  canTakeSnapshot(scope: string): Promise<boolean>;
  /** Takes a snapshot; the history behind it is then fetched by ordinary pages, and editing is possible meanwhile. */
  applySnapshot(snapshot: {
    readonly scope: string;
    readonly epoch: string;
    readonly at: number;
    readonly parts: readonly LivePart[];
  }): Promise<void>;
  /** Removes everything of an institution from this laptop; the place in the chain is remembered. */
  purge(scope: string): Promise<void>;
  /** What was purged since this laptop enrolled, newest first: the screens say what was not sent. */
  purged(): Promise<readonly PurgedScope[]>;
  /**
   * Takes changes that came another way than the hub (a bundle), in one transaction: they are sent to the hub with the next sync, as far as a
   * signed head of their device covers them. Returns how many were new.
   *
   * @throws ChangeRefused; then none was taken
   */
  takeIn(entries: readonly (Change | ChainLink)[], heads: readonly SignedHead[]): Promise<number>;
  /**
   * Changes of institutions for a bundle, in the order of the chains, with the signed heads known here and our own. A change that the hub refused
   * is a link: its content stays with its author, and the chain stays whole.
   */
  giveOut(scopes: readonly string[]): AsyncIterable<readonly (Change | ChainLink)[]>;
  signedHeads(scopes: readonly string[]): Promise<readonly SignedHead[]>;
  refused(): Promise<readonly RefusedChange[]>;
  markRefusedSeen(changeIds: readonly string[]): Promise<void>;
  conflicts(): Promise<readonly OpenConflict[]>;
  waiting(): Promise<readonly WaitingRecord[]>;
  /** SHA-256 in hex over ids and values of the folded state: equal sets of changes give equal fingerprints. */
  fingerprint(): Promise<string>;
}
