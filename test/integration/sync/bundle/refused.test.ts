import fc from 'fast-check';
import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { changeOf, type Change } from '../../../../db/log/change.ts';
import { deviceKey } from '../../../../db/replica/deviceSignature.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import type { BundleEntry } from '../../../../sync/bundle/bundleEntry.ts';
import { importBundle, inspectBundle } from '../../../../sync/bundle/importBundle.ts';
import type { SignedHead } from '../../../../sync/protocol/wire.ts';
import { faultCode } from '../../../unit/sync/bundle/faultCode.ts';
import {
  bundleOf,
  chain,
  device,
  hashed,
  headOf,
  lastOf,
  linesOf,
  passphrase,
  sealOf,
  type Device,
} from '../../../unit/sync/bundle/handmade.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { bundleFrom, laptop, pass, standOf, take } from './laptops.ts';

/** A laptop as its own key makes it: tests can sign in its name. */
function deviceOf({ identity }: Store): Device {
  return { id: identity.deviceId, key: deviceKey(identity.signingKeyPem) };
}

async function changesOf(store: Store, scope: string): Promise<Change[]> {
  const rows = store.read.selectFrom('change').selectAll().where('scope', '=', scope);
  return (await rows.orderBy('device').orderBy('deviceSeq').execute()).map(changeOf);
}

function bundleBy(maker: Device, entries: readonly BundleEntry[], heads: readonly SignedHead[]): Promise<Buffer> {
  const lines = linesOf(maker, entries, heads);
  return bundleOf([...lines, sealOf(maker, lines)]);
}

/** One more change at the end of a chain. */
function next(last: Change, by: string): Change {
  const { hash, ...content } = last;
  return hashed({
    ...content,
    id: uuidV7(),
    device: by,
    deviceSeq: last.deviceSeq + 1,
    kind: 'update',
    previousHash: hash,
    actor: 'Verzonnen',
  });
}

/** Two laptops: the second knows the first and its key. */
async function acquainted() {
  const [author, reader] = [await laptop(), await laptop()];
  const { institutionId: scope } = await smallDossier(author);
  await pass(author, reader);
  return { author, reader, scope, changes: await changesOf(author, scope) };
}

describe('a file that is not as it was made changes nothing', () => {
  it('S20 with any byte altered, or cut anywhere', async () => {
    const { author, reader, scope } = await acquainted();
    await saveInstitution(author, scope, forms.institution({ place: 'Assen' }));
    const file = await bundleFrom(author);
    const before = await standOf(reader);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const other = Buffer.from(file);
        other[at] = (file[at] ?? 0) ^ flip;
        expect(await faultCode(take(reader, other))).toMatch(/^BUNDLE_/);
        expect(await faultCode(take(reader, file.subarray(0, at)))).toMatch(/^BUNDLE_/);
      }),
      { numRuns: 60 },
    );
    expect(await standOf(reader)).toEqual(before);
    expect((await take(reader, file)).added).toBe(1);
  });

  it('with another passphrase, when reading and when looking', async () => {
    const { author, reader } = await acquainted();
    const file = await bundleFrom(author);
    const before = await standOf(reader);
    expect(await faultCode(importBundle(reader, [file], `${passphrase}!`))).toBe('BUNDLE_LOCKED');
    expect(await faultCode(inspectBundle(reader, [file], `${passphrase}!`))).toBe('BUNDLE_LOCKED');
    expect(await standOf(reader)).toEqual(before);
  });
});

describe('nobody writes in the name of another', () => {
  it('S20 whose key is known here', async () => {
    const { author, reader, changes } = await acquainted();
    const before = await standOf(reader);
    const forger = device();
    const asAuthor = { id: author.identity.deviceId, key: forger.key };
    const invented = [...changes, next(lastOf(changes), asAuthor.id)];
    const attempts = [
      // Signed with another key, by a third and by who says to be the author.
      await bundleBy(forger, invented, [headOf(asAuthor, invented)]),
      await bundleBy(asAuthor, invented, [headOf(asAuthor, invented)]),
      // Says to be the author, about another institution.
      await bundleBy(asAuthor, chain(asAuthor, uuidV7(), 1), []),
    ];
    for (const file of attempts) expect(await faultCode(take(reader, file))).toBe('BUNDLE_AUTHOR');
    expect(await standOf(reader)).toEqual(before);
  });

  it('S20 nor in the name of who reads it, signed or not', async () => {
    const { author, scope, changes } = await acquainted();
    const before = await standOf(author);
    const forger = device();
    const asReader = { id: author.identity.deviceId, key: forger.key };
    const invented = [...changes, next(lastOf(changes), asReader.id)];
    const elsewhere = chain(asReader, uuidV7(), 2);
    const attempts = [
      await bundleBy(forger, invented, [headOf(asReader, invented)]),
      await bundleBy(forger, invented, []),
      await bundleBy(forger, invented, [headOf(deviceOf(author), changes)]),
      await bundleBy(forger, elsewhere, []),
    ];
    for (const file of attempts) expect(await faultCode(take(author, file))).toBe('BUNDLE_AUTHOR');
    expect(await standOf(author)).toEqual(before);
    // What a colleague had of us by way of the hub comes back with what we signed.
    const ours = await bundleBy(forger, changes, [headOf(deviceOf(author), changes)]);
    expect((await take(author, ours)).added).toBe(0);
    expect(await author.replica.heldScopes()).toEqual([scope]);
  });

  it('S20 an author who tells two stories is refused: other changes under the same numbers', async () => {
    const { author, reader, changes } = await acquainted();
    const before = await standOf(reader);
    const self = deviceOf(author);
    const [first, ...rest] = changes;
    if (first === undefined) throw new Error('some changes');
    const other = next(first, self.id);
    const link = (change: Change): BundleEntry => {
      const { id, device: by, deviceSeq, scope, previousHash, hash } = change;
      return { id, device: by, deviceSeq, scope, previousHash, hash };
    };
    const stories: readonly (readonly BundleEntry[])[] = [
      [first, other],
      [first, link(other)],
      [first, other, next(other, self.id), next(next(other, self.id), self.id)].slice(0, 3),
      [first, ...rest.slice(0, -1), link(next(changes.at(-2) ?? first, self.id))],
    ];
    for (const story of stories) {
      const file = await bundleBy(self, story, [headOf(self, story)]);
      expect(await faultCode(take(reader, file))).toBe('BUNDLE_MISFIT');
      expect(await faultCode(inspectBundle(reader, [file], passphrase))).toBe('BUNDLE_MISFIT');
    }
    expect(await standOf(reader)).toEqual(before);
  });

  it('S20 the same id with other content is refused, and what came with it is not taken', async () => {
    const { reader, changes } = await acquainted();
    const before = await standOf(reader);
    const stranger = device();
    const [fresh] = chain(stranger, uuidV7(), 1);
    const [known] = changes;
    if (fresh === undefined || known === undefined) throw new Error('some changes');
    const { hash: _hash, ...content } = fresh;
    const copied = hashed({ ...content, id: known.id });
    const good = chain(stranger, uuidV7(), 2);
    const file = await bundleBy(stranger, [...good, copied], [headOf(stranger, good), headOf(stranger, [copied])]);
    expect(await faultCode(take(reader, file))).toBe('BUNDLE_MISFIT');
    expect(await standOf(reader)).toEqual(before);
  });
});

describe('S15 access that was taken away', () => {
  const connection = {
    url: 'http://127.0.0.1:1',
    hub: uuidV7(),
    name: 'Centraal punt',
    role: 'consultant',
    epoch: uuidV7(),
    enrolledAt: '2026-01-01T00:00:00.000Z',
    lastSyncAt: null,
    clockAheadMs: null,
    agreedToSend: true,
    revokedAt: null,
  } as const;

  it('does not come back in a file', async () => {
    const { author, reader, scope } = await acquainted();
    await reader.replica.connect(connection);
    await reader.replica.purge(scope);
    const before = await standOf(reader);
    expect(await faultCode(take(reader, await bundleFrom(author)))).toBe('BUNDLE_WITHDRAWN');
    expect(await standOf(reader)).toEqual(before);
    const { institutionId: other } = await smallDossier(author, forms.institution({ name: 'De Eiken' }));
    await take(reader, await bundleFrom(author, [other]));
    expect(await reader.replica.heldScopes()).toEqual([other]);
  });

  it('nor on a revoked device, whatever is in the file', async () => {
    const { author, reader } = await acquainted();
    await reader.replica.connect({ ...connection, revokedAt: '2026-02-01T00:00:00.000Z' });
    expect(await faultCode(take(reader, await bundleFrom(author)))).toBe('BUNDLE_WITHDRAWN');
  });
});
