import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A hub as an administrator starts it, in a process of its own with its own PostgreSQL. */
export interface RunningHub {
  readonly url: string;
  /** Code for the first coordinator, when the hub was started for the first time. */
  readonly invite: string | null;
  stop(): Promise<void>;
}

const readySchema = z.object({ url: z.string(), invite: z.string().nullable().optional() });

/** Starts `sync/hub/main.ts` on a data folder and waits until it is ready; a port of 0 takes any that is free. */
export async function startHub(directory: string, port = 0): Promise<RunningHub> {
  const child = spawn(
    process.execPath,
    ['sync/hub/main.ts', '--data', directory, '--port', String(port), '--name', 'Proeftuinen CCE', '--json'],
    { cwd: root },
  );
  const { url, invite } = await readyLine(child);
  return {
    url,
    invite: invite ?? null,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
      });
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Port of an address, to start the hub on again. */
export function portOf(url: string): number {
  return Number(new URL(url).port);
}

function readyLine(child: ChildProcess): Promise<z.output<typeof readySchema>> {
  return new Promise((resolve, reject) => {
    let output = '';
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const line = /^\{.*"url".*\}$/m.exec(output)?.[0];
      if (line !== undefined) resolve(readySchema.parse(JSON.parse(line)));
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}: ${output}${said}`)));
  });
}
