import { StoreFault } from '../store/fault.ts';
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

/**
 * Last place of a device's own chain in an institution; a change that only the hub still has the content of counts too.
 *
 * @throws StoreFault RECORD_FETCHING while the hub has more of the chain than is here: going on from an earlier place would make a second chain
 */
async function chainTail(read: Read, device: string, scope: string): Promise<ChainTail> {
  let tail: ChainTail = { deviceSeq: 0, hash: chainStart };
  for (const table of ['change', 'chainLink'] as const) {
    const last = await read
      .selectFrom(table)
      .select(['deviceSeq', 'hash'])
      .where('device', '=', device)
      .where('scope', '=', scope)
      .orderBy('deviceSeq', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last !== undefined && last.deviceSeq > tail.deviceSeq) tail = last;
  }
  const hub = await read.selectFrom('replicaScope').select('ownSeq').where('scope', '=', scope).executeTakeFirst();
  if ((hub?.ownSeq ?? 0) > tail.deviceSeq) throw new StoreFault('RECORD_FETCHING');
  return tail;
}
