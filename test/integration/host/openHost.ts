import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { answer, type FaultLog } from '../../../electron/api/answer.ts';
import { Session } from '../../../electron/api/session.ts';
import type { ApiReply, ApiTransport } from '../../../electron/api/transport.ts';
import { faultLogIn } from '../../../electron/host/faultLog.ts';
import { serveLoopback } from '../../../electron/host/loopback.ts';
import type { RendererFile } from '../../../electron/host/rendererFiles.ts';

export const passphrase = 'een lange wachtzin';

const page = `<!doctype html><html><head><script nonce="__CSP_NONCE__" src="/app.js"></script>
  <style nonce="__CSP_NONCE__"></style></head><body></body></html>`;

/** Stands in for the built screens. */
const files: ReadonlyMap<string, RendererFile> = new Map([
  ['/', { type: 'text/html; charset=utf-8', bytes: Buffer.from(page) }],
  ['/app.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from('export {};') }],
]);

/** The api on a store folder of its own, without any host around it. */
export function tempApi(options: { readonly log?: FaultLog } = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'proeftuinboek-'));
  const listeners = new Set<(changed: readonly string[]) => void>();
  const session = new Session({
    directory,
    onChanged: (changed) => {
      for (const listener of listeners) listener(changed);
    },
  });
  onTestFinished(async () => {
    await session.lock();
    rmSync(directory, { recursive: true, force: true });
  });
  const log = options.log ?? faultLogIn(directory);
  const api: ApiTransport = {
    call: (incoming) => answer({ session }, incoming, log),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const ask = (path: string, type: 'query' | 'mutation', input?: unknown): Promise<ApiReply> =>
    answer({ session }, { path, type, input }, log);
  const setUp = () => ask('session.create', 'mutation', { name: 'Anne', organisation: 'CCE', passphrase });
  return { directory, session, api, ask, setUp };
}

/** What came back from a host. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends a request exactly as it is written: no path is tidied, no header added. */
export function sendTo(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Sending = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    sending.once('error', reject);
    sending.end(body);
  });
}

/** The application on this computer, with a browser that has opened it. */
export async function openHost() {
  const own = tempApi();
  const host = await serveLoopback(own.api, files);
  onTestFinished(() => host.close());
  const address = new URL(host.url);
  const port = Number(address.port);
  const send = (path: string, sending?: Sending) => sendTo(port, path, sending);
  const open = async () => {
    const opened = await send(`${address.pathname}${address.search}`);
    return String(opened.headers['set-cookie']).split(';')[0] ?? '';
  };
  return { ...own, host, address, port, send, open };
}
