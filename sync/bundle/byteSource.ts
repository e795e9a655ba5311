import { BundleFault } from './bundleFault.ts';

/** Where the bytes of a bundle come from: a stream of a file, or pieces in memory. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

async function* piecesOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  yield* bytes;
}

/** Reads a stream in pieces of a wanted size, whatever the size of those it comes in. */
export class ByteSource {
  readonly #pieces: AsyncGenerator<Uint8Array>;
  readonly #limit: number;
  #held: Buffer = Buffer.alloc(0);
  #read = 0;

  /** @param limit bytes after which it is too large */
  constructor(bytes: Bytes, limit: number) {
    this.#pieces = piecesOf(bytes);
    this.#limit = limit;
  }

  /**
   * The next bytes: so many, or what is left.
   *
   * @throws BundleFault BUNDLE_TOO_LARGE
   */
  async upTo(count: number): Promise<Buffer> {
    await this.#hold(count);
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  async isAtEnd(): Promise<boolean> {
    await this.#hold(1);
    return this.#held.length === 0;
  }

  /** Lets go of the stream, wherever reading stopped. */
  async close(): Promise<void> {
    await this.#pieces.return(undefined);
  }

  async #hold(count: number): Promise<void> {
    while (this.#held.length < count) {
      const next = await this.#pieces.next();
      if (next.done === true) return;
      const { value } = next;
      this.#read += value.length;
      if (this.#read > this.#limit) throw new BundleFault('BUNDLE_TOO_LARGE');
      this.#held =
        this.#held.length === 0
          ? Buffer.from(value.buffer, value.byteOffset, value.length)
          : Buffer.concat([this.#held, value]);
    }
  }
}
