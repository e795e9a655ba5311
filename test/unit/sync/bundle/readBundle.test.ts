import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../db/log/change.ts';
import { isChange, type BundleEntry } from '../../../../sync/bundle/bundleEntry.ts';
import { bundleLimits, type BundleLimits } from '../../../../sync/bundle/limits.ts';
import type { BundleManifest } from '../../../../sync/bundle/manifest.ts';
import { readBundle } from '../../../../sync/bundle/readBundle.ts';
import { faultCode } from './faultCode.ts';
import { bundleOf, chain, device, hashed, headOf, lastOf, linesOf, passphrase, sealOf } from './handmade.ts';

const maker = device();
const other = device();
const scope = uuidV7();
const elsewhere = uuidV7();
const mine = chain(maker, scope, 4);
const theirs = chain(other, scope, 3);
const [first, second, third, fourth] = mine;
if (first === undefined || second === undefined || third === undefined || fourth === undefined) throw new Error('four');
const head = headOf(maker, mine);
const theirHead = headOf(other, theirs);

async function read(lines: readonly string[], limits: BundleLimits = bundleLimits) {
  const entries: BundleEntry[] = [];
  const bytes = await bundleOf(lines);
  const content = await readBundle([bytes], passphrase, (entry) => entries.push(entry), limits);
  return { entries, ...content };
}

/** These lines with the seal that a maker puts on them. */
function sealedBy(lines: readonly string[], by = maker): string[] {
  return [...lines, sealOf(by, lines)];
}

function linkTo({ id, device: by, deviceSeq, scope: of, previousHash, hash }: Change): BundleEntry {
  return { id, device: by, deviceSeq, scope: of, previousHash, hash };
}

describe('reading a bundle', () => {
  it('gives every change, who made it, and what its devices signed', async () => {
    const { entries, manifest, heads } = await read(sealedBy(linesOf(maker, [...mine, ...theirs], [head, theirHead])));
    expect(entries).toEqual([...mine, ...theirs]);
    expect(manifest).toMatchObject({ by: 'Anne de Tester', device: maker.id, changes: 7 });
    expect(heads).toEqual([head, theirHead]);
  });

  it('S18 changes of a newer version travel too', async () => {
    const newer = hashed({ ...first, entity: 'housing', schemaVersion: 9, groups: { later: { saw: [], values: {} } } });
    const { entries } = await read(sealedBy(linesOf(maker, [newer], [headOf(maker, [newer])])));
    expect(entries).toEqual([newer]);
  });

  it('a refused change is a link, and its chain stays whole', async () => {
    const { entries } = await read(sealedBy(linesOf(maker, [first, linkTo(second), third, fourth], [head])));
    expect(entries.map(isChange)).toEqual([true, false, true, true]);
    expect(entries[1]).toEqual(linkTo(second));
  });

  it('S20 takes nothing of a device that it did not sign for, whoever made the file', async () => {
    const unsigned = read(sealedBy(linesOf(maker, [...mine, ...theirs], [head])));
    await expect(unsigned).rejects.toMatchObject({ code: 'BUNDLE_AUTHOR' });
    const partly = read(sealedBy(linesOf(maker, [...mine, ...theirs], [head, headOf(other, theirs.slice(0, 2))])));
    await expect(partly).rejects.toMatchObject({ code: 'BUNDLE_AUTHOR' });
  });

  const good = linesOf(maker, mine, [head]);
  const [manifestLine = '', headLine = '', ...changeLines] = good;
  const altered = hashed({ ...second, actor: 'Iemand Anders' });
  const spaced = (line: string) => line.replace('{"actor":', '{ "actor":');
  const manifest = (otherwise: Partial<BundleManifest>) => linesOf(maker, mine, [head], otherwise);
  const institutions = [{ scope, name: 'De Wilgen', changes: 4 }];

  const ofKind = (entity: string) => {
    const odd = hashed({ ...first, entity });
    return sealedBy(linesOf(maker, [odd], [headOf(maker, [odd])]));
  };

  const cases: readonly [what: string, lines: readonly string[], code: string][] = [
    ['no lines', [], 'BUNDLE_CONTENT'],
    ['no manifest', sealedBy([headLine, ...changeLines]), 'BUNDLE_CONTENT'],
    ['a manifest that is no JSON', sealedBy(['M {', ...changeLines]), 'BUNDLE_CONTENT'],
    ['a newer format', sealedBy([manifestLine.replace('"format":1', '"format":2')]), 'BUNDLE_NEWER'],
    ['a name that moves the cursor of a terminal', sealedBy(manifest({ by: 'Anne\u001B[2J' })), 'BUNDLE_CONTENT'],
    [
      'an institution twice',
      sealedBy(manifest({ institutions: [...institutions, ...institutions] })),
      'BUNDLE_CONTENT',
    ],
    ['too many changes', sealedBy(manifest({ changes: 1_000_000 })), 'BUNDLE_TOO_LARGE'],
    ['another number of changes', sealedBy(manifest({ changes: 3 })), 'BUNDLE_CHAIN'],
    ['no seal', good, 'BUNDLE_CONTENT'],
    ['a line behind the seal', [...sealedBy(good), lastOf(changeLines)], 'BUNDLE_CONTENT'],
    ['a seal over other lines', [...good, sealOf(maker, good.slice(1))], 'BUNDLE_CHAIN'],
    ['S20 a seal of another device', sealedBy(good, other), 'BUNDLE_SIGNATURE'],
    ['a change of no listed institution', sealedBy(manifest({ institutions: [] })), 'BUNDLE_CONTENT'],
    [
      'a head of no listed institution',
      sealedBy(linesOf(maker, mine, [head, headOf(maker, chain(maker, elsewhere, 1))])),
      'BUNDLE_CONTENT',
    ],
    ['a head behind the changes', sealedBy([manifestLine, ...changeLines, headLine]), 'BUNDLE_CONTENT'],
    ['a head twice', sealedBy([manifestLine, headLine, headLine, ...changeLines]), 'BUNDLE_CONTENT'],
    ['a head that is none', sealedBy([manifestLine, 'H {}', ...changeLines]), 'BUNDLE_CONTENT'],
    ['S20 an altered change', sealedBy(good.map((line) => line.replace('Assen 2', 'Emmen 2'))), 'BUNDLE_CHANGE'],
    ['a change written otherwise', sealedBy(good.map(spaced)), 'BUNDLE_CHANGE'],
    ['a kind of record that no hub takes: too long', ofKind('a'.repeat(201)), 'BUNDLE_CHANGE'],
    ['a kind of record that no hub takes: with a NUL', ofKind('department\u0000'), 'BUNDLE_CHANGE'],
    ['a line that is nothing', sealedBy([manifestLine, headLine, 'zomaar tekst']), 'BUNDLE_CHANGE'],
    [
      'S20 an altered change with its new hash',
      sealedBy(linesOf(maker, [first, altered, third, fourth], [head])),
      'BUNDLE_CHAIN',
    ],
    ['S20 a change left out', sealedBy(linesOf(maker, [first, third, fourth], [head])), 'BUNDLE_CHAIN'],
    ['S20 the first change left out', sealedBy(linesOf(maker, [second, third, fourth], [head])), 'BUNDLE_CHAIN'],
    ['S20 the last change left out', sealedBy(linesOf(maker, [first, second, third], [head])), 'BUNDLE_CHAIN'],
    ['S20 a change twice', sealedBy(linesOf(maker, [first, second, second, third, fourth], [head])), 'BUNDLE_CHAIN'],
    ['S20 changes in another order', sealedBy(linesOf(maker, [first, third, second, fourth], [head])), 'BUNDLE_CHAIN'],
    [
      'S20 a last change other than the one signed',
      sealedBy(linesOf(maker, [first, second, third, hashed({ ...fourth, actor: 'Iemand' })], [head])),
      'BUNDLE_AUTHOR',
    ],
    [
      'a signature that was tampered with',
      sealedBy(linesOf(maker, mine, [{ ...head, signature: theirHead.signature }])),
      'BUNDLE_SIGNATURE',
    ],
    [
      'a signature over fewer changes',
      sealedBy(linesOf(maker, mine, [{ ...head, deviceSeq: 3, hash: third.hash }])),
      'BUNDLE_SIGNATURE',
    ],
    [
      'a chain of the maker that it did not sign',
      sealedBy(linesOf(maker, [...mine, ...theirs], [theirHead])),
      'BUNDLE_AUTHOR',
    ],
    [
      'a chain of the maker that it signed only in part',
      sealedBy(linesOf(maker, mine, [headOf(maker, mine.slice(0, 3))])),
      'BUNDLE_AUTHOR',
    ],
    [
      'a chain that someone else signed in the name of the maker',
      sealedBy(linesOf(maker, mine, [headOf({ id: maker.id, key: other.key }, mine)])),
      'BUNDLE_AUTHOR',
    ],
    [
      'two keys of one device',
      sealedBy(
        linesOf(
          maker,
          [...theirs, ...chain(other, elsewhere, 1)],
          [theirHead, headOf({ id: other.id, key: maker.key }, chain(other, elsewhere, 1))],
        ),
      ),
      'BUNDLE_AUTHOR',
    ],
  ];
  it.each(cases)('refuses %s', async (_what, lines, code) => {
    expect(await faultCode(read(lines))).toBe(code);
  });

  it('stays within its limits', async () => {
    const lines = sealedBy(good);
    expect(await faultCode(read(lines, { ...bundleLimits, changes: 3 }))).toBe('BUNDLE_TOO_LARGE');
    expect(await faultCode(read(lines, { ...bundleLimits, institutions: 0 }))).toBe('BUNDLE_TOO_LARGE');
    expect(await faultCode(read(lines, { ...bundleLimits, contentBytes: 500 }))).toBe('BUNDLE_TOO_LARGE');
    expect(await faultCode(read(lines, { ...bundleLimits, lineBytes: 200 }))).toBe('BUNDLE_TOO_LARGE');
    expect(await faultCode(read(lines, { ...bundleLimits, fileBytes: 200 }))).toBe('BUNDLE_TOO_LARGE');
  });
});
