import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HubFault } from '../hubFault.ts';
import { postgresBinaries, type PostgresBinaries } from './binaries.ts';
import { databasePassword, type DataFolder } from './dataFolder.ts';
import { stopLeftover } from './leftover.ts';
import { makeCluster } from './makeCluster.ts';
import { askToStop, databaseUser, readPostmaster } from './postmaster.ts';
import { environment, folderArgument, postgresUser, type ProcessUser } from './processUser.ts';

/** A PostgreSQL of our own, on this computer's own address only. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** Address of a database in it, with the password. */
  url(database: string): string;
  /** Settles when it ended, asked or not. */
  readonly ended: Promise<void>;
  /** Lets running statements be cancelled, writes everything and ends. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** False gives up durability for speed: for tests alone. */
  readonly durable?: boolean;
  /** A free one when not given. */
  readonly port?: number;
}

/** Seconds it may take to roll on what was not yet in place after a crash. */
const recoverySeconds = 600;
/** After a crash the last processes of the one before need a moment; a free port may be taken just before us. */
const attempts = 20;

/**
 * Starts the PostgreSQL of a data folder; makes it at the first start. Whoever calls this holds the lock of the folder. One that a killed hub left
 * running is stopped first.
 *
 * @throws HubFault POSTGRES_*, HUB_HALF_FOLDER
 */
export async function startEmbedded(folder: DataFolder, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const user = postgresUser(folder.cluster);
  const binaries = postgresBinaries(user);
  const password = databasePassword(folder);
  const durable = options.durable ?? true;
  if (!existsSync(folder.cluster)) await makeCluster({ folder, user, binaries, password, durable });
  assertVersion(folder, binaries);
  await stopLeftover(folder.cluster, password, binaries);

  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const running = run({ folder, user, binaries, port, durable });
    if (await isReady(folder, running)) {
      return {
        port,
        url: (database) => `postgres://${databaseUser}:${password}@127.0.0.1:${port}/${database}`,
        ended: running.ended,
        stop: () => stop(running, folder, binaries),
      };
    }
    if (attempt === attempts) throw new HubFault('POSTGRES_FAILED');
    await sleep(500);
  }
}

function assertVersion(folder: DataFolder, { major }: PostgresBinaries): void {
  if (readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim() !== major) {
    throw new HubFault('POSTGRES_OTHER_VERSION');
  }
}

interface Start {
  readonly folder: DataFolder;
  readonly user: ProcessUser | null;
  readonly binaries: PostgresBinaries;
  readonly port: number;
  readonly durable: boolean;
}

interface Running {
  readonly child: ChildProcess;
  /** Settles when it ended, or could not begin. */
  readonly ended: Promise<void>;
  readonly isGone: () => boolean;
}

function run({ folder, user, binaries, port, durable }: Start): Running {
  if ((statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000)
    renameSync(folder.log, `${folder.log}.1`);
  const log = openSync(folder.log, 'a', 0o600);
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '64',
    // There is no copy that follows along, so less has to be written.
    wal_level: 'minimal',
    max_wal_senders: '0',
    jit: 'off',
    // An error names the values it is about: those are content, and no log holds content. The hub logs what went wrong itself.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  try {
    const child = spawn(
      binaries.postgres,
      [
        '-D',
        folderArgument(folder.cluster, user),
        ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ],
      // Detached: a key pressed in our terminal stops the hub first, and the hub stops this.
      {
        cwd: folder.cluster,
        env: environment(),
        stdio: ['ignore', log, log],
        detached: true,
        windowsHide: true,
        ...user,
      },
    );
    let gone = false;
    const note = () => {
      gone = true;
    };
    return { child, ended: once(child, 'exit').then(note, note), isGone: () => gone };
  } finally {
    closeSync(log);
  }
}

/** Waits until it answers; false when it ended before it did. */
async function isReady(folder: DataFolder, { child, isGone }: Running): Promise<boolean> {
  const until = Date.now() + recoverySeconds * 1000;
  while (!isGone() && Date.now() < until) {
    const found = readPostmaster(folder.cluster);
    if (found !== null && found.pid === child.pid && found.ready) return true;
    await sleep(10);
  }
  child.kill('SIGQUIT');
  return false;
}

async function stop({ child, ended, isGone }: Running, folder: DataFolder, binaries: PostgresBinaries): Promise<void> {
  if (isGone() || child.pid === undefined) return;
  askToStop(child.pid, folder.cluster, binaries);
  await Promise.race([ended, sleep(60_000, undefined, { ref: false })]);
  if (!isGone()) child.kill('SIGQUIT');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
