import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { FromMain, ToMain } from './standIn/messages.ts';

/** One end of a channel between the page that a test plays and the main process. */
export interface TestPort {
  postMessage(data: unknown): void;
  close(): void;
  onMessage(listener: (data: unknown) => void): void;
}

/** The desktop app in a process of its own, as built, with the stand-in in the place of Electron. */
export interface DesktopApp {
  readonly window: Promise<{ readonly url: string; readonly preload: string }>;
  /** Lets something happen to the app; see standIn/commands.ts. */
  ask(command: string, ...input: string[]): Promise<unknown>;
  /** The same for who does not wait what comes of it; the app may be gone by then. */
  tell(command: string, ...input: string[]): void;
  /** Asks for one of the app's own pages or files. */
  request(url: string, method?: string): Promise<{ status: number; headers: Record<string, string>; body: string }>;
  /** What the app asked of Electron under this name, oldest first. */
  asked(name: string): Promise<readonly { readonly ready: boolean; readonly input: unknown }[]>;
  /** Called with every port that the main process hands to a frame. */
  onPort(listener: (channel: string, port: TestPort) => void): void;
  /** Exit code of the process, and what it wrote to standard error. */
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
}

const askedSchema = z.array(z.object({ name: z.string(), ready: z.boolean(), input: z.unknown() }));
const responseSchema = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.instanceof(Uint8Array),
});

/** Starts the app built in `folder`, with its store in `directory`; it is ended when the test is. */
export function startDesktop(
  folder: string,
  directory: string,
  options: { readonly flags?: readonly string[]; readonly packaged?: boolean; readonly second?: boolean } = {},
): DesktopApp {
  const child = fork(
    join(import.meta.dirname, 'standIn', 'run.ts'),
    [join(folder, 'dist', 'electron', 'main.js'), '--data', directory, ...(options.flags ?? [])],
    {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      execArgv: [],
      env: {
        ...process.env,
        STAND_IN_PACKAGED: options.packaged === true ? '1' : '0',
        STAND_IN_SECOND: options.second === true ? '1' : '0',
      },
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });

  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<number, (data: unknown) => void>();
  let portListener: (channel: string, port: TestPort) => void = () => undefined;
  let next = 1;
  const window = Promise.withResolvers<{ url: string; preload: string }>();
  const send = (message: ToMain) => child.send(message);

  const portOf = (port: number): TestPort => ({
    postMessage(data) {
      if (child.connected) send({ kind: 'port', port, data });
    },
    close() {
      if (child.connected) send({ kind: 'portClosed', port });
    },
    onMessage: (listener) => listeners.set(port, listener),
  });

  child.on('message', (message: FromMain) => {
    if (message.kind === 'answer') waiting.get(message.id)?.resolve(message.value);
    else if (message.kind === 'failure') waiting.get(message.id)?.reject(new Error(message.message));
    else if (message.kind === 'loads') window.resolve(message);
    else if (message.kind === 'handsPort') portListener(message.channel, portOf(message.port));
    else listeners.get(message.port)?.(message.data);
  });

  const ended = once(child, 'exit').then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`the app ended: ${errors}`));
    return { code: child.exitCode, errors };
  });

  const tell = (command: string, ...input: string[]) => {
    if (child.connected) send({ kind: 'ask', id: 0, command, input });
  };

  const ask = (command: string, ...input: string[]) => {
    const id = next;
    next += 1;
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      send({ kind: 'ask', id, command, input });
    });
  };

  return {
    window: window.promise,
    ended,
    ask,
    tell,
    async request(url, method = 'GET') {
      const { body, ...rest } = responseSchema.parse(await ask('request', url, method));
      return { ...rest, body: Buffer.from(body).toString('utf8') };
    },
    async asked(name) {
      return askedSchema.parse(await ask('asked')).filter((one) => one.name === name);
    },
    onPort(listener) {
      portListener = listener;
    },
  };
}
