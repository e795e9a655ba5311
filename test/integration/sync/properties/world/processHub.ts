import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Invited } from '../../../../../sync/hub/access/invitation.ts';
import { openToAdminister, type AdministeredStorage } from '../../../../../sync/hub/storage/openToAdminister.ts';
import { placeOf } from '../../../../../sync/hub/storage/place.ts';
import { fetchTransport } from '../../../../../sync/laptop/fetchTransport.ts';
import type { HubTransport } from '../../../../../sync/laptop/transport.ts';
import { hubAnswer, startHub, type HubProcess } from '../../../hub/process/hubProcess.ts';
import type { WorldHub } from './worldHub.ts';

const backupSchema = z.object({ changes: z.number() });
const restoreSchema = z.object({ epoch: z.string() });

/** The hub as an administrator runs it: a process of its own with its own PostgreSQL, durable, on a data folder. It can be killed at any moment. */
export class ProcessHub implements WorldHub {
  readonly #data: string;
  readonly #port: number;
  #process: HubProcess;
  #storage: AdministeredStorage | null = null;
  #invite: ((invited: Invited) => Promise<string>) | null = null;

  private constructor(data: string, process: HubProcess) {
    this.#data = data;
    this.#process = process;
    this.#port = Number(new URL(process.url).port);
  }

  static async start(data: string): Promise<ProcessHub> {
    return new ProcessHub(data, await startHub(['--data', data]));
  }

  get url(): string {
    return this.#process.url;
  }

  readonly answer: HubTransport = (request) => fetchTransport(this.url)(request);

  /** The code of the first start makes the first coordinator; after that a coordinator invites. */
  async invite(invited: Invited): Promise<string> {
    if (this.#invite !== null) return this.#invite(invited);
    const { invite } = this.#process;
    if (invite === null) throw new Error('the hub printed no code');
    return invite;
  }

  inviteBy(invite: (invited: Invited) => Promise<string>): void {
    this.#invite = invite;
  }

  /** Ends the process as a power cut would, and starts another on what it left. */
  async killAndStart(): Promise<void> {
    await this.#process.end('SIGKILL');
    await this.#start();
  }

  async backup(out: string): Promise<number> {
    return (await hubAnswer(backupSchema, ['backup', '--data', this.#data, '--out', out])).changes;
  }

  /** Stops, puts a backup back and starts again, as the administrator does. */
  async restore(from: string): Promise<void> {
    await this.#process.end('SIGTERM');
    await hubAnswer(restoreSchema, ['restore', '--data', this.#data, '--from', from, '--replace']);
    await this.#start();
  }

  async #start(): Promise<void> {
    await sleep(20);
    this.#process = await startHub(['--data', this.#data, '--port', String(this.#port)]);
  }

  /** Looks into its tables, beside the running process. */
  async look(): Promise<void> {
    this.#storage = await openToAdminister(placeOf(this.#data, undefined));
  }

  get db() {
    if (this.#storage === null) throw new Error('nobody looks into the tables yet');
    return this.#storage.db;
  }

  async stop(): Promise<void> {
    await this.#storage?.close();
    await this.#process.end('SIGTERM');
  }
}
