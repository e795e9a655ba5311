import { createHash, generateKeyPairSync } from 'node:crypto';
import { v7 as uuidV7 } from 'uuid';
import { chainStart, hashOfChange, type Change, type ChangeContent } from '../../../../db/log/change.ts';
import { deviceKey, signHead, signText, type DeviceKey } from '../../../../db/replica/deviceSignature.ts';
import { entryLine, sealLine, sealText, type BundleEntry } from '../../../../sync/bundle/bundleEntry.ts';
import { sealFrames, type SealingChoice } from '../../../../sync/bundle/frames.ts';
import { manifestLine, type BundleManifest } from '../../../../sync/bundle/manifest.ts';
import { packText } from '../../../../sync/bundle/packedLines.ts';
import type { SignedHead } from '../../../../sync/protocol/wire.ts';

export const passphrase = 'een wachtzin voor het bestand';

/** The least that is allowed: these tests are not about the cost of a key. */
export const quickSealing: SealingChoice = { memoryKiB: 8 * 1024, iterations: 1, parallelism: 1, frameBytes: 256 };

/** A laptop that exists in a test only. */
export interface Device {
  readonly id: string;
  readonly key: DeviceKey;
}

export function device(id: string = uuidV7()): Device {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { id, key: deviceKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()) };
}

/** A change with its hash. */
export function hashed(content: ChangeContent): Change {
  return { ...content, hash: hashOfChange(content) };
}

/** So many changes of one device about one institution: it is made, and then its place is set again and again. */
export function chain(by: Device, scope: string, length: number): Change[] {
  const changes: Change[] = [];
  for (let deviceSeq = 1; deviceSeq <= length; deviceSeq += 1) {
    changes.push(
      hashed({
        id: uuidV7(),
        device: by.id,
        deviceSeq,
        actor: 'Anne de Tester',
        scope,
        entity: 'institution',
        entityId: scope,
        kind: deviceSeq === 1 ? 'create' : 'update',
        commandId: uuidV7(),
        command: 'institution.save',
        reason: null,
        schemaVersion: 1,
        wallTime: '2026-01-01T00:00:00.000Z',
        previousHash: changes.at(-1)?.hash ?? chainStart,
        groups: { identity: { saw: changes.slice(-1).map(({ id }) => id), values: { place: `Assen ${deviceSeq}` } } },
      }),
    );
  }
  return changes;
}

/** The last entry, of a list that has one. */
export function lastOf<One>(list: readonly One[]): One {
  const last = list.at(-1);
  if (last === undefined) throw new Error('the list is empty');
  return last;
}

/** What a device signs of its chain. */
export function headOf(by: Device, entries: readonly BundleEntry[]): SignedHead {
  return signHead(lastOf(entries), by.key);
}

/** The lines of a bundle, right unless a test makes them otherwise. */
export function linesOf(
  maker: Device,
  entries: readonly BundleEntry[],
  heads: readonly SignedHead[],
  otherwise: Partial<BundleManifest> = {},
): string[] {
  const scopes = [...new Set(entries.map(({ scope }) => scope))];
  const manifest: BundleManifest = {
    format: 1,
    by: 'Anne de Tester',
    organisation: 'CCE',
    device: maker.id,
    publicKey: maker.key.publicKey,
    madeAt: '2026-01-01T00:00:00.000Z',
    institutions: scopes.map((scope) => ({
      scope,
      name: 'De Wilgen',
      changes: entries.filter((entry) => entry.scope === scope).length,
    })),
    changes: entries.length,
    ...otherwise,
  };
  return [manifestLine(manifest), ...heads.map((head) => `H ${JSON.stringify(head)}`), ...entries.map(entryLine)];
}

/** The last line, as the maker of these lines signs them. */
export function sealOf(maker: Device, lines: readonly string[]): string {
  const sha256 = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
  const seal = { lines: lines.length, sha256 };
  return sealLine({ ...seal, signature: signText(sealText(seal), maker.key) });
}

async function* textOf(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield `${line}\n`;
}

export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** A whole bundle of these lines, however wrong they are. */
export function bundleOf(lines: readonly string[], sealing: SealingChoice = quickSealing): Promise<Buffer> {
  return bytesOf(sealFrames(packText(textOf(lines)), passphrase, sealing));
}
