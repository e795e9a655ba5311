import { chainStart, type Change } from './change.ts';
import type { Read } from './readHandle.ts';

/** Last place in a chain. */
export interface ChainTail {
  readonly deviceSeq: number;
  readonly hash: string;
}

/** Where the chain of this device stands in each institution. */
export class ChainTails {
  readonly #read: Read;
  readonly #device: string;
  readonly #tails = new Map<string, ChainTail>();

  constructor(read: Read, device: string) {
    this.#read = read;
    this.#device = device;
  }

  async of(scope: string): Promise<ChainTail> {
    const tail = this.#tails.get(scope) ?? (await chainTail(this.#read, this.#device, scope));
    this.#tails.set(scope, tail);
    return tail;
  }

  move({ scope, deviceSeq, hash }: Change): void {
    this.#tails.set(scope, { deviceSeq, hash });
  }
}

/** Last change of a device in an institution, also when that was removed from this laptop since. */
async function chainTail(read: Read, device: string, scope: string): Promise<ChainTail> {
  for (const table of ['change', 'chainTail'] as const) {
    const last = await read
      .selectFrom(table)
      .select(['deviceSeq', 'hash'])
      .where('device', '=', device)
      .where('scope', '=', scope)
      .orderBy('deviceSeq', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last !== undefined) return last;
  }
  return { deviceSeq: 0, hash: chainStart };
}
