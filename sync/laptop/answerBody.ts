import type { z } from 'zod';
import { bodyLimit } from '../protocol/wire.ts';
import { HubFault } from './hubFault.ts';
import type { HubAnswer } from './transport.ts';

/** Largest JSON answer, in bytes. */
const jsonLimit = 16 * 1024 * 1024;

/** Largest list of lines, in bytes: a snapshot of a large institution. */
const linesTotalLimit = 1024 * 1024 * 1024;

/**
 * The text of an answer.
 *
 * @throws HubFault HUB_NONSENSE when it is larger than any answer of a hub or not UTF-8
 */
export async function textOf(body: HubAnswer['body'], limit = jsonLimit): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw new HubFault('HUB_NONSENSE');
    parts.push(decoded(decoder, chunk));
  }
  parts.push(decoded(decoder));
  return parts.join('');
}

/**
 * The lines of an answer, one by one as they come in. What has no end of line was cut off and is no line.
 *
 * @throws HubFault HUB_NONSENSE
 */
export async function* linesOf(body: HubAnswer['body']): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    const lines = (rest + decoded(decoder, chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (size > linesTotalLimit || rest.length > bodyLimit) throw new HubFault('HUB_NONSENSE');
    yield* lines;
  }
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new HubFault('HUB_NONSENSE', { cause });
  }
}

/**
 * Reads a text as the JSON a schema describes.
 *
 * @throws HubFault HUB_NONSENSE
 */
export function readAs<Shape>(schema: z.ZodType<Shape>, text: string): Shape {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new HubFault('HUB_NONSENSE', { cause });
  }
}
