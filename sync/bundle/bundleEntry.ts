import { z } from 'zod';
import type { Change } from '../../db/log/change.ts';
import type { ChainLink } from '../../db/replica/replica.ts';
import { linkSchema, pushLine, readPushLine } from '../protocol/wire.ts';
import { BundleFault } from './bundleFault.ts';

/** A change, or the link of one that the hub refused: without it the chain of its device would have a hole. */
export type BundleEntry = Change | ChainLink;

export function isChange(entry: BundleEntry): entry is Change {
  return 'groups' in entry;
}

const linkPattern = /^L ([0-9a-f]{64}) /;

/** A change as it travels everywhere, or `L <hash> <link>`. */
export function entryLine(entry: BundleEntry): string {
  if (isChange(entry)) return pushLine(entry);
  const { hash, id, device, deviceSeq, scope, previousHash } = entry;
  return `L ${hash} ${JSON.stringify({ id, device, deviceSeq, scope, previousHash })}`;
}

/** What a hub asks of every line (sync/hub/push/pushBody.ts): what it cannot take is not taken here either, or it would be offered for ever. */
const placeSchema = z.object({
  entity: z
    .string()
    .max(200)
    .refine((text) => !text.includes('\u0000')),
  previousHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** @throws BundleFault BUNDLE_CHANGE */
export function readEntryLine(line: string): BundleEntry {
  try {
    const [start, hash] = linkPattern.exec(line) ?? [];
    if (start !== undefined && hash !== undefined) {
      return { ...linkSchema.parse(JSON.parse(line.slice(start.length))), hash };
    }
    const { change } = readPushLine(line);
    // The same content written otherwise would have another hash once it is kept.
    if (pushLine(change) !== line) throw new Error('a change is not written in its canonical form');
    placeSchema.parse(change);
    return change;
  } catch (cause) {
    throw new BundleFault('BUNDLE_CHANGE', { cause });
  }
}

const sealSchema = z.object({
  /** Lines before this one. */
  lines: z.int().min(1),
  /** SHA-256 in hex over them, each with its end. */
  sha256: z.string().length(64),
  /** By the device that made the bundle, over `sealText`; base64url. */
  signature: z.string().max(200),
});

/** Last line of a bundle. */
export type BundleSeal = z.output<typeof sealSchema>;

export function sealText({ lines, sha256 }: Pick<BundleSeal, 'lines' | 'sha256'>): string {
  return `proeftuinboek-bundle:${lines}:${sha256}`;
}

export function sealLine(seal: BundleSeal): string {
  return `T ${JSON.stringify(seal)}`;
}

/** @throws BundleFault BUNDLE_CONTENT */
export function readSealLine(line: string): BundleSeal {
  try {
    return sealSchema.parse(JSON.parse(line.slice(2)));
  } catch (cause) {
    throw new BundleFault('BUNDLE_CONTENT', { cause });
  }
}
