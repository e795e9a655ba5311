import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import type { Change } from '../../../../db/log/change.ts';
import type { FeedEntry } from '../../../../db/replica/replica.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { isChange } from '../../../../sync/bundle/bundleEntry.ts';
import { faultCode } from '../../../unit/sync/bundle/faultCode.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { changesIn } from '../../db/log/laptops.ts';
import { bundleFrom, laptop, standOf, take } from './laptops.ts';

const epoch = uuidV7();

/** A laptop that is enrolled at a hub with one institution. */
async function enrolled(store: Store, scope: string, head: number): Promise<void> {
  await store.replica.connect({
    url: 'http://127.0.0.1:1',
    hub: uuidV7(),
    name: 'Centraal punt',
    role: 'consultant',
    epoch: null,
    enrolledAt: '2026-01-01T00:00:00.000Z',
    lastSyncAt: null,
    clockAheadMs: null,
    agreedToSend: true,
    revokedAt: null,
  });
  const state = { scope, head, backedUp: 0, restoredAt: null, deviceSeq: 0 };
  await store.replica.meet({ epoch, previousEpoch: null, scopes: [state] });
}

/** What the hub would send of these changes, with what their author signed when it pushed them. */
async function fetched(
  store: Store,
  scope: string,
  entries: readonly FeedEntry[],
  author: Store | null,
): Promise<void> {
  const head = entries.length;
  const heads = author === null ? [] : await author.replica.signedHeads([scope]);
  await store.replica.applyPage({ scope, epoch, after: 0, next: head, head, backedUp: 0, entries, heads });
}

function asFeed(changes: readonly Change[]): FeedEntry[] {
  return changes.map((change, index) => ({ kind: 'change', seq: index + 1, change }));
}

describe('a file from a laptop that also knows a hub', () => {
  it('S07 passes on what came of the hub with what its author signed, and who took it can send it on', async () => {
    const [author, passer, reader] = [await laptop(), await laptop(), await laptop()];
    const { institutionId: scope } = await smallDossier(author);
    const changes = await changesIn(author);
    await enrolled(passer, scope, changes.length);
    await fetched(passer, scope, asFeed(changes), author);
    await saveInstitution(passer, scope, forms.institution({ place: 'Assen' }));

    expect((await take(reader, await bundleFrom(passer))).added).toBe(changes.length + 1);
    expect(await reader.replica.fingerprint()).toBe(await passer.replica.fingerprint());
    const both = [author.identity.deviceId, passer.identity.deviceId];
    expect((await standOf(reader)).heads.map(({ device }) => device).toSorted()).toEqual(both.toSorted());
    const sent = await reader.replica.outbox(scope, { changes: 100, bytes: 1_000_000 });
    expect(both).toContain(sent.changes[0]?.device);
    expect(new Set(sent.changes.map(({ device }) => device)).size).toBe(1);
    expect(sent.heads.map(({ device }) => device)).toEqual([sent.changes[0]?.device]);
    // The author knows its own work again.
    expect((await take(author, await bundleFrom(reader))).added).toBe(1);
    expect(await author.replica.fingerprint()).toBe(await reader.replica.fingerprint());
  });

  it('S20 leaves out what its author did not sign for: nobody could see whose it is', async () => {
    const [author, passer, reader] = [await laptop(), await laptop(), await laptop()];
    const { institutionId: scope } = await smallDossier(author);
    const changes = await changesIn(author);
    await enrolled(passer, scope, changes.length);
    await fetched(passer, scope, asFeed(changes), null);
    await saveInstitution(passer, scope, forms.institution({ place: 'Assen' }));
    expect((await take(reader, await bundleFrom(passer))).added).toBe(1);
    expect((await changesIn(reader)).map(({ device }) => device)).toEqual([passer.identity.deviceId]);
    // Once the author is heard, all is there.
    await take(reader, await bundleFrom(author));
    expect(await reader.replica.fingerprint()).toBe(await passer.replica.fingerprint());
  });

  it('S20 a change that the hub refused goes as a link: its place, not its content', async () => {
    const [author, reader] = [await laptop(), await laptop()];
    const { institutionId: scope } = await smallDossier(author);
    await saveInstitution(author, scope, forms.institution({ place: 'Weigerdam' }));
    await saveInstitution(
      author,
      scope,
      forms.institution({ place: 'Weigerdam', status: 'stopped', statusReason: 'x' }),
    );
    const changes = await changesIn(author);
    const refused = changes[3];
    if (refused === undefined) throw new Error('five changes');
    await enrolled(author, scope, changes.length);
    const receipt = { id: refused.id, outcome: 'refused', seq: 4, code: 'rule', message: 'Past niet.' } as const;
    await author.replica.keepReceipts(scope, epoch, [receipt]);

    for await (const entries of author.replica.giveOut([scope])) {
      expect(entries.filter((entry) => !isChange(entry)).map(({ id }) => id)).toEqual([refused.id]);
    }
    expect((await take(reader, await bundleFrom(author))).added).toBe(changes.length - 1);
    expect((await standOf(reader)).links.map(({ id }) => id)).toEqual([refused.id]);
    expect(await reader.replica.fingerprint()).toBe(await author.replica.fingerprint());
    const third = await laptop();
    expect((await take(third, await bundleFrom(reader))).added).toBe(changes.length - 1);
    expect((await take(third, await bundleFrom(reader))).added).toBe(0);
    expect((await standOf(third)).links).toEqual((await standOf(reader)).links);
    expect(await third.replica.fingerprint()).toBe(await author.replica.fingerprint());
  });

  it('is not made while the history of an institution is still coming', async () => {
    const [author, reader] = [await laptop(), await laptop()];
    const { institutionId: scope } = await smallDossier(author);
    const changes = await changesIn(author);
    await enrolled(reader, scope, changes.length);
    const parts = changes.map(({ id, device, actor, entity, entityId, schemaVersion, wallTime, groups }) => {
      return { id, device, actor, scope, entity, entityId, schemaVersion, wallTime, groups };
    });
    await reader.replica.applySnapshot({ scope, epoch, at: changes.length, parts });
    expect(await faultCode(bundleFrom(reader))).toBe('BUNDLE_INCOMPLETE');
    await fetched(reader, scope, asFeed(changes), author);
    const third = await laptop();
    await take(third, await bundleFrom(reader));
    expect(await third.replica.fingerprint()).toBe(await author.replica.fingerprint());
  });
});
