import { z } from 'zod';
import { canonicalContent, changeSchema, hashOfText, type Change, type ChangeContent } from '../../db/log/change.ts';
import { idSchema } from '../../domain/values/id.ts';

/** Content type of a list of lines. */
export const linesType = 'application/x-ndjson';

/** Largest number of lines in one push or page, and largest body in bytes. */
export const linesLimit = 5000;
export const bodyLimit = 32 * 1024 * 1024;
/** Largest line of a push in bytes: far more than any form can write, and little enough for a laptop to read in a page of others. */
export const lineLimit = 1024 * 1024;

/** Seen from afar a refused change is only a link of its device's chain: no content. */
export const linkSchema = z.object({
  id: idSchema,
  device: idSchema,
  deviceSeq: z.int().min(1),
  scope: idSchema,
  previousHash: z.string().length(64),
});
export type Link = z.output<typeof linkSchema> & { readonly hash: string };

/** A line that is not what it says. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
  readonly code: 'shape' | 'hash';
  constructor(code: 'shape' | 'hash', options?: { readonly cause?: unknown }) {
    super(`a line of changes: ${code}`, options);
    this.code = code;
  }
}

/**
 * A change as it travels to the hub: `<hash> <canonical JSON of its content>`. The hash is over exactly that text, so a receiver checks it without
 * writing the JSON again.
 */
export function pushLine({ hash, ...content }: Change): string {
  return `${hash} ${canonicalContent(content)}`;
}

/** Before a line of a push: the hub refused this change before it was restored, and keeps it refused. */
export const refusedBefore = 'R ';
/** Before a line of a push: the hub accepted this change before it was restored, and does not weigh it anew against what came first this time. */
export const acceptedBefore = 'A ';

/** @throws BadLine */
export function readPushLine(line: string): { readonly change: Change; readonly text: string } {
  const text = line.slice(65);
  if (line[64] !== ' ') throw new BadLine('shape');
  return { change: checked(line.slice(0, 64), text), text };
}

/** A change as it comes from the hub: `<seq> C <hash> <text>`, or `<seq> L <hash> <link>` for a refused one. */
export function feedLine(seq: number, kind: 'C' | 'L', hash: string, text: string): string {
  return `${seq} ${kind} ${hash} ${text}`;
}

export type FeedEntry =
  | { readonly kind: 'change'; readonly seq: number; readonly change: Change }
  | { readonly kind: 'link'; readonly seq: number; readonly link: Link };

const feedPattern = /^(\d{1,15}) ([CL]) ([0-9a-f]{64}) /;

/** @throws BadLine */
export function readFeedLine(line: string): FeedEntry {
  const match = feedPattern.exec(line);
  const [start, seq, kind, hash] = match ?? [];
  if (start === undefined || hash === undefined) throw new BadLine('shape');
  const text = line.slice(start.length);
  if (kind === 'C') return { kind: 'change', seq: Number(seq), change: checked(hash, text) };
  return { kind: 'link', seq: Number(seq), link: { ...parsed(linkSchema, text), hash } };
}

function checked(hash: string, text: string): Change {
  if (hashOfText(text) !== hash) throw new BadLine('hash');
  const content: ChangeContent = parsed(changeSchema, text);
  return Object.assign(content, { hash });
}

function parsed<Shape>(schema: z.ZodType<Shape>, text: string): Shape {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BadLine('shape', { cause });
  }
}

/**
 * The live part of a change in a snapshot: only the field groups in which it still is a head, or stands before a conflict. A line each, JSON.
 */
export const livePartSchema = changeSchema.pick({
  id: true,
  device: true,
  actor: true,
  scope: true,
  entity: true,
  entityId: true,
  schemaVersion: true,
  wallTime: true,
  groups: true,
});
export type LivePart = z.output<typeof livePartSchema>;

/**
 * What a device signs of its chain: up to here it is mine. It travels with changes that come by way of others (a file bundle), so that
 * nobody can write in another's name. In a push a line `H <JSON>`, before the changes it covers.
 */
export const signedHeadSchema = z.object({
  device: idSchema,
  scope: idSchema,
  deviceSeq: z.int().min(1),
  hash: z.string().length(64),
  /** Ed25519 public key of the device: 32 raw bytes in base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
  /** Over `signedHeadText` (db/replica/deviceSignature.ts); base64url. */
  signature: z.string().max(200),
});
export type SignedHead = z.output<typeof signedHeadSchema>;
