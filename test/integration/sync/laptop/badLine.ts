import { HubFault } from '../../../../sync/laptop/hubFault.ts';
import type { HubAnswer, HubRequest, HubTransport } from '../../../../sync/laptop/transport.ts';

/** Something between a laptop and its hub, that a test can change while it runs. */
export interface BadLine {
  readonly between: (carry: HubTransport) => HubTransport;
  /** How requests are carried from now on. */
  as(way: (carry: HubTransport) => HubTransport): void;
}

export function badLine(): BadLine {
  let current = (carry: HubTransport): HubTransport => carry;
  return {
    between: (carry) => (request) => current(carry)(request),
    as(way) {
      current = way;
    },
  };
}

/** Every request arrives twice; the second answer is what the laptop sees. */
export const twice =
  (carry: HubTransport): HubTransport =>
  async (request) => {
    await whole(await carry(request));
    return carry(request);
  };

/** Cuts the n-th request, counting from one: on the way there, or on the way back. */
export function cutting(n: number, where: 'there' | 'back'): (carry: HubTransport) => HubTransport {
  let count = 0;
  return (carry) => async (request) => {
    count += 1;
    if (count !== n) return carry(request);
    if (where === 'back') await whole(await carry(request));
    throw new HubFault('HUB_UNREACHABLE');
  };
}

/** Answers requests to a path itself, by what the hub says or without asking it. */
export function answering(
  path: string,
  answer: (request: HubRequest, ask: () => Promise<string>) => Promise<{ status: number; body: string } | null>,
): (carry: HubTransport) => HubTransport {
  return (carry) => async (request) => {
    if (!request.path.startsWith(path)) return carry(request);
    const own = await answer(request, async () => (await whole(await carry(request))).toString('utf8'));
    return own === null ? carry(request) : { status: own.status, body: inOnePiece(own.body) };
  };
}

/** What the hub says when it refuses. */
export function refusal(status: number, code: string): { status: number; body: string } {
  return { status, body: JSON.stringify({ code, message: '…', time: new Date().toISOString() }) };
}

async function whole({ body }: HubAnswer): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts);
}

async function* inOnePiece(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
