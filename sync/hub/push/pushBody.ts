import { z } from 'zod';
import { canonicalContent, changeSchema, hashOfText, type Change } from '../../../db/log/change.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { acceptedBefore, linkSchema, refusedBefore, signedHeadSchema, type SignedHead } from '../../protocol/wire.ts';
import { HubRefusal } from '../access/hubRefusal.ts';

/** Place and kind of a change: what is kept of it in columns, also when the rest has not the shape of a change. */
export interface Place {
  readonly id: string;
  readonly device: string;
  readonly deviceSeq: number;
  readonly scope: string;
  readonly previousHash: string;
  readonly entity: string;
  readonly entityId: string;
  readonly commandId: string;
}

/** A line of a push. */
export interface PushedLine {
  readonly hash: string;
  readonly text: string;
  readonly place: Place;
  /** Undefined when it has not the shape of a change; its place in the chain is known all the same. */
  readonly change: Change | undefined;
  /** The text is what its hash says, and is the one text that says this. */
  readonly sound: boolean;
  /** What this hub decided of it before it was restored, as who brings it says; null when nothing is said. */
  readonly before: 'accepted' | 'refused' | null;
}

/** What a laptop pushed. */
export interface PushBody {
  readonly heads: readonly SignedHead[];
  readonly lines: readonly PushedLine[];
}

/** PostgreSQL keeps no NUL in a text. */
const wordSchema = z
  .string()
  .max(200)
  .refine((text) => !text.includes('\u0000'));
const placeSchema = linkSchema.extend({ entity: wordSchema, entityId: idSchema, commandId: idSchema });
/** Signed heads in one body: looking at a signature takes longer than reading a line. */
const headsLimit = 1000;

const hashPattern = /^[0-9a-f]{64}$/;

const marks = [
  [acceptedBefore, 'accepted'],
  [refusedBefore, 'refused'],
] as const;

/**
 * Reads the lines of a push or farewell. Laptops send their own by `linesLimit`; a chain of another device comes whole, because only its end is
 * signed: lines are bound by the size of the body alone.
 *
 * @param scope institution they have to be of; null for any
 * @throws HubRefusal `bad-request` when a line does not even say where it belongs; `too-large`
 */
export function readPushBody(body: string, scope: string | null): PushBody {
  const heads: SignedHead[] = [];
  const lines: PushedLine[] = [];
  for (const line of body.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('H ')) heads.push(readHead(line.slice(2)));
    else lines.push(readMarked(line));
    if (heads.length > headsLimit) throw new HubRefusal('too-large');
  }
  const wrong = [...heads, ...lines.map(({ place }) => place)].some((one) => scope !== null && one.scope !== scope);
  if (wrong) throw new HubRefusal('bad-request');
  return { heads, lines };
}

function readHead(text: string): SignedHead {
  const head = signedHeadSchema.safeParse(parsed(text));
  if (!head.success) throw new HubRefusal('bad-request', { cause: head.error });
  return head.data;
}

function readMarked(line: string): PushedLine {
  const [mark, before] = marks.find(([start]) => line.startsWith(start)) ?? ['', null];
  return { ...readLine(line.slice(mark.length)), before };
}

function readLine(line: string): Omit<PushedLine, 'before'> {
  const hash = line.slice(0, 64);
  const text = line.slice(65);
  if (!hashPattern.test(hash) || line[64] !== ' ') throw new HubRefusal('bad-request');
  const json = parsed(text);
  const place = placeSchema.safeParse(json);
  if (!place.success || !hashPattern.test(place.data.previousHash)) throw new HubRefusal('bad-request');
  const content = changeSchema.safeParse(json);
  const isHashed = hashOfText(text) === hash;
  if (!content.success) return { hash, text, place: place.data, change: undefined, sound: isHashed };
  const sound = isHashed && canonicalContent(content.data) === text;
  return { hash, text, place: place.data, change: { ...content.data, hash }, sound };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HubRefusal('bad-request', { cause });
  }
}
