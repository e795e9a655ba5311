import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { makeDemoStore } from './demoStore.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The application as a user starts it, in a process of its own, on a folder of its own. */
export interface RunningHost {
  readonly url: string;
  readonly directory: string;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts `electron/start.ts --browser` and waits for its address. */
export async function startHost(directory: string, options: readonly string[] = []): Promise<RunningHost> {
  const child = spawn(process.execPath, ['electron/start.ts', '--browser', '--data', directory, ...options], {
    cwd: root,
  });
  const url = await addressOf(child);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    });
    child.kill(signal);
    await ended;
  };
  return { url, directory, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text: string) => {
      output += text;
      const url = /http:\/\/127\.0\.0\.1:\d+\/open\?token=[\w-]+/.exec(output)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${output}`)));
  });
}

/**
 * Playwright's test with hosts in a temporary folder: a fresh one (`host`), one with a small registration that stays as it is (`demo`), and one with
 * the sample data as a user gets them (`sample`).
 */
export const test = base.extend<{ folder: string; host: RunningHost; demo: RunningHost; sample: RunningHost }>({
  // Playwright reads the fixtures a function needs from this pattern; here none.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'proeftuinboek-'));
    await provide(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  host: async ({ folder }, provide) => {
    const host = await startHost(join(folder, 'werkboek'));
    await provide(host);
    await host.stop();
  },
  demo: async ({ folder }, provide) => {
    const directory = join(folder, 'demo');
    await makeDemoStore(directory);
    const host = await startHost(directory, ['--demo']);
    await provide(host);
    await host.stop();
  },
  sample: async ({ folder }, provide) => {
    const host = await startHost(join(folder, 'voorbeeld'), ['--demo']);
    await provide(host);
    await host.stop();
  },
});
