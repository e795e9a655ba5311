import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface Served {
  /** First line it printed. */
  readonly said: string;
  readonly stop: () => Promise<void>;
}

/** Starts a server and waits for the first line it prints. */
export async function serve(path: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Served> {
  const child = spawn(process.execPath, [path, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const said = await Promise.race([once(lines, 'line'), closed.then(() => [])]);
  if (said.length === 0) throw new Error(`${path} did not start`);
  return {
    said: String(said[0]),
    async stop() {
      child.stdin.end();
      await closed;
    },
  };
}
