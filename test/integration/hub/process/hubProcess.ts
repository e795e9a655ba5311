import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { readPostmaster } from '../../../../sync/hub/postgres/postmaster.ts';

const main = join(import.meta.dirname, '../../../../sync/hub/main.ts');
const readySchema = z.strictObject({ url: z.url(), invite: z.string().nullable() });

/** A hub as a process of its own. */
export interface HubProcess {
  readonly url: string;
  readonly invite: string | null;
  readonly pid: number;
  /** Everything on standard error until now. */
  readonly log: () => string;
  /** Sends the signal and waits for the end; the exit code, or null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

interface Started {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly out: () => string;
  readonly log: () => string;
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const [out, log]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk));
  return { child, out: () => Buffer.concat(out).toString(), log: () => Buffer.concat(log).toString() };
}

/** Starts a hub and waits until it says that it is ready. It ends with the test, and its PostgreSQL with it. */
export async function startHub(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<HubProcess> {
  const { child, log } = start(['--port', '0', '--json', ...args], env);
  const ended = endOf(child);
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const line = await Promise.race([firstLine(child.stdout), ended.then(() => null)]);
  if (line === null) throw new Error(`the hub did not start: ${log()}`);
  const { url, invite } = readySchema.parse(JSON.parse(line));
  return {
    url,
    invite,
    pid: child.pid ?? 0,
    log,
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** Exit code when it has ended, or null when a signal ended it. */
export async function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('close', resolve);
  });
}

/** What a stream says up to its first line end. */
export async function firstLine(stream: Readable): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text);
    });
  });
}

/** Runs a command of the hub to its end. */
export async function hubCommand(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { child, out, log } = start(args, env);
  return { code: await endOf(child), out: out(), log: log() };
}

/** Starts a command of the hub and leaves it running, to be killed. */
export function startCommand(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { child } = start(args, env);
  return { ended: endOf(child), kill: () => child.kill('SIGKILL') };
}

/** As `hubCommand` with `--json`, for one that succeeds. */
export async function hubAnswer<Shape>(
  shape: z.ZodType<Shape>,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Shape> {
  const { code, out, log } = await hubCommand([...args, '--json'], env);
  if (code !== 0) throw new Error(`the command failed: ${log}`);
  return shape.parse(JSON.parse(out));
}

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'proeftuinboek-hub-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Number of the PostgreSQL process of a data folder; 0 while there is none. */
export function postgresPid(data: string): number {
  return readPostmaster(join(data, 'postgres'))?.pid ?? 0;
}

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await sleep(50);
  }
}
