import type { Kysely, Transaction } from 'kysely';
import type { EntityName } from '../../domain/registration.ts';
import { readHandle } from '../log/readHandle.ts';
import type { Identity } from '../store/identity.ts';
import type { Tables } from '../tables.ts';
import { CatchingUp } from './catchingUp.ts';
import { openConflicts } from './conflicts.ts';
import { connect, disconnect, note, readConnection } from './connection.ts';
import { fingerprint } from './fingerprint.ts';
import { giveOut } from './giveOut.ts';
import { meet } from './meet.ts';
import { outbox, unsent } from './outbox.ts';
import { purge, purgedScopes } from './purge.ts';
import { keepReceipts, markRefusedSeen, refusedChanges } from './receipts.ts';
import type { Replica } from './replica.ts';
import { heldScopes, replicaScopes, waitingRecords } from './scopes.ts';
import { signedHeads } from './signedHeads.ts';
import { applySnapshot, canTakeSnapshot, settle } from './snapshot.ts';
import { takeIn } from './takeIn.ts';
import { unsentOf } from './unsentOf.ts';

/** What the replica works on. */
export interface ReplicaOptions {
  readonly db: Kysely<Tables>;
  readonly identity: Identity;
  /** Tells which kinds of record changed. */
  readonly announce: (changed: readonly EntityName[]) => void;
}

/** The side of a store that syncing works with. */
export function replicaOf({ db, identity, announce }: ReplicaOptions): Replica {
  const read = readHandle(db);
  const device = identity.deviceId;
  const inTransaction = <Result>(work: (transaction: Transaction<Tables>) => Promise<Result>) =>
    db.transaction().execute(work);
  const catchingUp = new CatchingUp(db);
  const settleAll = async () => {
    for (let more = true; more;) more = await inTransaction((transaction) => settle(transaction, device));
  };
  return {
    connection: () => readConnection(read),
    connect: (connection) => inTransaction((transaction) => connect(transaction, connection)),
    disconnect: () => inTransaction((transaction) => disconnect(transaction)),
    note: (change) => note(db, change),
    scopes: () => replicaScopes(read),
    heldScopes: () => heldScopes(read),
    async meet(state) {
      const outcome = await inTransaction((transaction) => meet(transaction, device, state));
      await settleAll();
      announce([...outcome.changed]);
      return { sentAgain: outcome.sentAgain };
    },
    unsent: () => unsent(read, device),
    outbox: (scope, limit, options) => outbox(read, identity, scope, limit, options),
    unsentAll: (scope) => unsentOf(read, identity, scope),
    async keepReceipts(scope, epoch, receipts) {
      announce([
        ...(await inTransaction((transaction) => keepReceipts(transaction, device, { scope, epoch }, receipts))),
      ]);
    },
    async applyPage(page) {
      await catchingUp.expect(page.head - page.after);
      const { added, changed } = await inTransaction((transaction) => catchingUp.apply(transaction, device, page));
      await settleAll();
      announce([...changed]);
      return added;
    },
    pagesEnded: () => catchingUp.end(),
    canTakeSnapshot: (scope) => canTakeSnapshot(read, scope),
    async applySnapshot(snapshot) {
      await catchingUp.expect(snapshot.parts.length + snapshot.at);
      announce([...(await inTransaction((transaction) => applySnapshot(transaction, device, snapshot)))]);
    },
    async purge(scope) {
      await purge(db, device, scope);
      announce(['institution']);
    },
    purged: () => purgedScopes(read),
    async takeIn(entries, heads) {
      const { added, changed } = await inTransaction((transaction) => takeIn(transaction, device, entries, heads));
      announce([...changed]);
      return added;
    },
    giveOut: (scopes) => giveOut(read, device, scopes),
    signedHeads: (scopes) => signedHeads(read, identity, scopes),
    refused: () => refusedChanges(read, device),
    markRefusedSeen: (changeIds) => markRefusedSeen(db, changeIds),
    conflicts: () => openConflicts(read, device),
    waiting: () => waitingRecords(read),
    fingerprint: () => fingerprint(read, device),
  };
}
