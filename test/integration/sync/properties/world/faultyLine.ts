import fc from 'fast-check';
import type { HubAnswer, HubRequest, HubTransport } from '../../../../../sync/laptop/transport.ts';
import { turns } from './time.ts';

/**
 * What goes wrong with one request. `lost`: it never arrives. `deaf`: it arrives and the answer is lost. `twice`: it arrives twice, and the second
 * answer comes back. `late`: the laptop gives up, and the request arrives after later ones. `torn`: the answer breaks off. `short`: the
 * answer ends early as if that were all. `killed`: the laptop is killed, before the request goes out or so many turns after the answer came.
 */
export type Fault =
  | { readonly kind: 'none' | 'lost' | 'deaf' | 'twice' }
  | { readonly kind: 'late'; readonly after: number }
  | { readonly kind: 'torn' | 'short'; readonly part: number }
  | { readonly kind: 'killed'; readonly turns: number | null };

const part = fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100);

/** Faults of a line, without kills. */
export const lineFaults: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fault>({ kind: 'none' }) },
  { weight: 1, arbitrary: fc.constant<Fault>({ kind: 'lost' }) },
  { weight: 2, arbitrary: fc.constant<Fault>({ kind: 'deaf' }) },
  { weight: 1, arbitrary: fc.constant<Fault>({ kind: 'twice' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('late' as const), after: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('torn' as const, 'short' as const), part }) },
);

/** The same, with a laptop that is killed now and then. */
export const faultsWithKills: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 4, arbitrary: lineFaults },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('killed' as const),
      turns: fc.option(fc.nat(1500), { freq: 4 }),
    }),
  },
);

/** Requests that are under way while the laptop that sent them has given up. */
export class LateRequests {
  /** How many arrived in the end. */
  delivered = 0;
  #waiting: { left: number; deliver: () => Promise<void> }[] = [];

  add(after: number, deliver: () => Promise<void>): void {
    this.#waiting.push({ left: after, deliver });
  }

  /** Another request comes by: those whose time has come arrive before it. */
  async pass(): Promise<void> {
    for (const one of this.#waiting) one.left -= 1;
    await this.#deliver(({ left }) => left <= 0);
  }

  /** All that are still under way arrive. */
  async drain(): Promise<void> {
    await this.#deliver(() => true);
  }

  async #deliver(isDue: (one: { left: number }) => boolean): Promise<void> {
    const due = this.#waiting.filter(isDue);
    this.#waiting = this.#waiting.filter((one) => !due.includes(one));
    for (const { deliver } of due) {
      this.delivered += 1;
      await deliver();
    }
  }
}

/** What a line needs of the world around it. */
export interface LineEnds {
  /** Where requests arrive. */
  readonly hub: HubTransport;
  readonly late: LateRequests;
  /** Ends the laptop as a power cut would. */
  readonly kill: () => void;
}

/** The line of one laptop during one run of syncing, with faults one after the other; when they are used up it is good. */
export class FaultyLine {
  readonly #ends: LineEnds;
  readonly #faults: Fault[];
  #dead = false;
  /** Requests that went out. */
  sent = 0;

  constructor(ends: LineEnds, faults: readonly Fault[]) {
    this.#ends = ends;
    this.#faults = [...faults];
  }

  readonly carry: HubTransport = async (request) => {
    if (this.#dead) throw new Error('this laptop was killed');
    this.sent += 1;
    await this.#ends.late.pass();
    const fault = this.#faults.shift() ?? { kind: 'none' };
    switch (fault.kind) {
      case 'none':
        return this.#ends.hub(request);
      case 'lost':
        throw new Error('the request is lost');
      case 'deaf':
        await this.#unheard(request);
        throw new Error('the answer is lost');
      case 'twice':
        await this.#unheard(request);
        return this.#ends.hub(request);
      case 'late':
        this.#ends.late.add(fault.after, () => this.#unheard(request));
        throw new Error('no answer came in time');
      case 'torn':
      case 'short':
        return cut(await this.#ends.hub(request), fault.part, fault.kind === 'torn');
      case 'killed':
        return this.#killed(request, fault.turns);
    }
  };

  /** Nothing goes out any more. */
  cut(): void {
    this.#dead = true;
  }

  async #unheard(request: HubRequest): Promise<void> {
    const { body } = await this.#ends.hub(request);
    await bytesOf(body);
  }

  async #killed(request: HubRequest, after: number | null): Promise<HubAnswer> {
    if (after === null) {
      this.#ends.kill();
      throw new Error('this laptop was killed');
    }
    const answer = await this.#ends.hub(request);
    // The laptop goes on with the answer; the power fails somewhere in that.
    void turns(after).then(() => this.#ends.kill());
    return answer;
  }
}

async function bytesOf(body: HubAnswer['body']): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const some of body) parts.push(some);
  return Buffer.concat(parts);
}

async function cut({ status, body }: HubAnswer, kept: number, tells: boolean): Promise<HubAnswer> {
  const bytes = await bytesOf(body);
  return { status, body: begun(bytes.subarray(0, Math.floor(bytes.length * kept)), tells) };
}

async function* begun(bytes: Uint8Array, tells: boolean): AsyncGenerator<Uint8Array> {
  yield bytes;
  if (tells) throw new Error('the line broke');
}
