import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { PostgresBinaries } from './binaries.ts';

/** What a running PostgreSQL writes of itself in its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** What stands in `postmaster.pid`, or null when it is not there or only half written. It stays behind after a crash. */
export function readPostmaster(folder: string): Postmaster | null {
  const lines = textOf(join(folder, 'postmaster.pid'))?.split('\n') ?? [];
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isSafeInteger(pid) || pid <= 0 || !Number.isSafeInteger(port) || port <= 0) return null;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether the process in `postmaster.pid` is a PostgreSQL on this folder, and not another one that got its number after a restart of the computer.
 * Linux tells in which folder a process works; elsewhere it is asked for our password, with patience while it starts or stops.
 */
export async function isPostmasterOf(folder: string, { pid, port }: Postmaster, password: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return workingFolder(pid) === realpathSync(folder);
  for (let attempt = 0; attempt < 50 && isAlive(pid); attempt += 1) {
    if (await answers(port, password)) return true;
    await sleep(200);
  }
  return false;
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // Gone, or of another user: not ours.
    return null;
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: databaseUser,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  // An error after connecting comes as an event; what matters is said by `connect`.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** The one user of the embedded database. */
export const databaseUser = 'proeftuinboek';

/** Removes what a PostgreSQL that is gone left behind. Only for who knows that it is gone. */
export function removeStalePidFile(folder: string): void {
  rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/** Asks it to cancel what runs, write everything and end. */
export function askToStop(pid: number, folder: string, { pgCtl }: PostgresBinaries): void {
  // Windows has no signals: pg_ctl has its own way.
  if (process.platform === 'win32') spawnSync(pgCtl, ['stop', '-D', folder, '-m', 'fast', '-W'], { stdio: 'ignore' });
  else process.kill(pid, 'SIGINT');
}
