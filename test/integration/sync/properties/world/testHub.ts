import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { pino } from 'pino';
import { createInvitation, type Invited } from '../../../../../sync/hub/access/invitation.ts';
import { restoreBackup } from '../../../../../sync/hub/backup/restoreBackup.ts';
import { writeBackup } from '../../../../../sync/hub/backup/writeBackup.ts';
import { migrateHub, openDatabase } from '../../../../../sync/hub/postgres/database.ts';
import { createHubServer } from '../../../../../sync/hub/server/createHubServer.ts';
import { beginHub } from '../../../../../sync/hub/storage/hubRow.ts';
import type { HubTables } from '../../../../../sync/hub/tables.ts';
import type { HubAnswer, HubRequest } from '../../../../../sync/laptop/transport.ts';
import { startTemporaryPostgres } from '../../../hub/temporaryPostgres.ts';
import { trueTime } from './time.ts';
import type { WorldHub } from './worldHub.ts';

const databaseName = 'hub_template';

/** A real PostgreSQL for the tests of one file, with a hub of its own for each schedule. */
export interface HubBase {
  fresh(): Promise<TestHub>;
  /** A hub that has what another has at this moment; nobody may be asking that one anything. */
  copyOf(hub: TestHub): Promise<TestHub>;
  /** Something to clear away when this stops. */
  onStop(clear: () => Promise<void>): void;
  stop(): Promise<void>;
}

/** Starts PostgreSQL; call it once per file. */
export async function hubBase(): Promise<HubBase> {
  const postgres = await startTemporaryPostgres();
  const url = await postgres.createDatabase(databaseName);
  const template = openDatabase(url, { connections: 1 });
  await migrateHub(template);
  await template.destroy();
  const administer = new Client({ connectionString: at(url, 'postgres') });
  await administer.connect();
  const clearing: (() => Promise<void>)[] = [];
  let made = 0;
  const make = async (of: string) => {
    made += 1;
    const name = `hub_${made}`;
    await administer.query(`create database "${name}" template "${of}"`);
    return new TestHub(at(url, name), async () => {
      await administer.query(`drop database "${name}" with (force)`);
    });
  };
  return {
    async fresh() {
      const hub = await make(databaseName);
      await beginHub(hub.db, 'Proefpunt');
      return hub;
    },
    async copyOf(hub) {
      const wasOpen = await hub.pause();
      const copy = await make(new URL(hub.url).pathname.slice(1));
      if (wasOpen) hub.goOn();
      return copy;
    },
    onStop(clear) {
      clearing.push(clear);
    },
    async stop() {
      for (const clear of clearing) await clear();
      await administer.end();
      await postgres.stop();
    },
  };
}

function at(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** A real hub in this process, on a database of its own in a real PostgreSQL. */
export class TestHub implements WorldHub {
  readonly url: string;
  readonly #drop: () => Promise<void>;
  #db: Kysely<HubTables>;
  #server: FastifyInstance;
  readonly #backups = mkdtempSync(join(tmpdir(), 'proeftuinboek-properties-'));
  #backupCount = 0;
  #open = true;

  constructor(url: string, drop: () => Promise<void>) {
    this.url = url;
    this.#drop = drop;
    this.#db = openDatabase(url, { connections: 10 });
    this.#server = serverOn(this.#db);
  }

  get db(): Kysely<HubTables> {
    return this.#db;
  }

  /** Answers a request of a laptop, as over a network without faults. */
  readonly answer = async ({ method, path, headers, body }: HubRequest): Promise<HubAnswer> => {
    const answer = await this.#server.inject({
      method,
      url: path,
      headers: { ...headers },
      ...(body === null ? {} : { payload: body }),
    });
    return { status: answer.statusCode, body: inOne(answer.rawPayload) };
  };

  async invite(invited: Invited): Promise<string> {
    return (await createInvitation(this.#db, invited)).invite;
  }

  /** Another process takes over: what the one before kept in memory is gone. */
  async restart(): Promise<void> {
    await this.#server.close();
    this.#server = serverOn(this.#db);
  }

  /** Makes a backup, as the administrator does, and returns its path. */
  async backup(): Promise<string> {
    this.#backupCount += 1;
    const path = join(this.#backups, `${this.#backupCount}.backup`);
    await writeBackup(this.#db, path);
    return path;
  }

  /** Puts a backup back, as the administrator does while no hub runs. */
  async restore(path: string): Promise<void> {
    await this.#server.close();
    await restoreBackup(this.#db, path, { replace: true });
    this.#server = serverOn(this.#db);
  }

  /** Lets go of the database, so that it can be copied; false when it had done so already. */
  async pause(): Promise<boolean> {
    if (!this.#open) return false;
    this.#open = false;
    await this.#server.close();
    await this.#db.destroy();
    return true;
  }

  goOn(): void {
    this.#open = true;
    this.#db = openDatabase(this.url, { connections: 10 });
    this.#server = serverOn(this.#db);
  }

  /** Serves over HTTP too, for laptops in processes of their own; returns the address. */
  listen(): Promise<string> {
    return this.#server.listen({ host: '127.0.0.1', port: 0 });
  }

  async stop(): Promise<void> {
    await this.pause();
    rmSync(this.#backups, { recursive: true, force: true });
    await this.#drop();
  }
}

function serverOn(db: Kysely<HubTables>): FastifyInstance {
  const many = 10_000_000;
  return createHubServer({
    db,
    logger: pino({ level: 'silent' }),
    startedAt: new Date(trueTime()),
    now: () => new Date(trueTime()),
    limits: { perAddress: many, perDevice: many, enrolments: many },
  });
}

async function* inOne(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
