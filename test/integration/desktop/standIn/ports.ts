/* oxlint-disable unicorn/prefer-event-target -- what stands in for Electron's emitters must be emitters */
import { EventEmitter } from 'node:events';
import type { FromMain } from './messages.ts';

/** Tells the test something. */
export function tell(message: FromMain): void {
  if (process.connected) process.send?.(message);
}

const held = new Map<number, MessagePortMain>();
let last = 0;

/** The main process's end of a channel; the other end is played by the test, under the number of the pair. */
export class MessagePortMain extends EventEmitter {
  readonly pair: number;
  readonly #queue: unknown[] = [];
  #started = false;
  #open = true;

  constructor(pair: number) {
    super();
    this.pair = pair;
  }

  postMessage(data: unknown): void {
    if (this.#open) tell({ kind: 'port', port: this.pair, data });
  }

  start(): void {
    this.#started = true;
    for (const data of this.#queue.splice(0)) this.emit('message', { data, ports: [] });
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    held.delete(this.pair);
    this.emit('close');
  }

  receive(data: unknown): void {
    if (this.#started) this.emit('message', { data, ports: [] });
    else this.#queue.push(data);
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;

  constructor() {
    last += 1;
    this.port1 = new MessagePortMain(last);
    this.port2 = new MessagePortMain(last);
    held.set(last, this.port1);
  }
}

/** The end that the main process kept of a pair. */
export function heldPort(pair: number): MessagePortMain | undefined {
  return held.get(pair);
}
