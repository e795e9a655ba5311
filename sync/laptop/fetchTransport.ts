import { HubFault } from './hubFault.ts';
import type { HubAnswer, HubRequest, HubTransport } from './transport.ts';

/** Longest silence of the hub, in milliseconds. */
const silence = 30_000;

/** Slowest line that still counts as one, in bytes per second: a body is given that much time to go out. */
const slowest = 16 * 1024;

/**
 * Carries requests over HTTP. A redirect is not followed, because it would carry the proof of access elsewhere.
 *
 * @param origin address of the hub as `hubOrigin` returns it
 * @param timeout longest silence in milliseconds
 */
export function fetchTransport(origin: string, timeout = silence): HubTransport {
  return async (request) => {
    const watch = new Watch(request.signal);
    const size = request.body === null ? 0 : Buffer.byteLength(request.body);
    watch.expect(timeout + (size / slowest) * 1000);
    try {
      const { status, body } = await send(origin, request, watch.signal);
      watch.expect(timeout);
      return { status, body: watched(body, watch, timeout) };
    } catch (cause) {
      watch.stop();
      request.signal.throwIfAborted();
      throw new HubFault('HUB_UNREACHABLE', { cause });
    }
  };
}

async function send(origin: string, { method, path, headers, body }: HubRequest, signal: AbortSignal) {
  return fetch(origin + path, {
    method,
    headers,
    body,
    signal,
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
}

async function* watched(body: ReadableStream<Uint8Array> | null, watch: Watch, timeout: number): HubAnswer['body'] {
  try {
    if (body === null) return;
    for await (const chunk of body) {
      watch.expect(timeout);
      yield chunk;
    }
  } finally {
    watch.stop();
  }
}

/** Gives up when nothing came for too long, or when who asked no longer wants it. */
class Watch {
  readonly #silence = new AbortController();
  readonly signal: AbortSignal;
  #timer: NodeJS.Timeout | undefined;

  constructor(outer: AbortSignal) {
    this.signal = AbortSignal.any([outer, this.#silence.signal]);
  }

  expect(within: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#silence.abort(new Error('the hub is silent')), within);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
