import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiTransport } from '../api/transport.ts';
import { readCall, writeReply } from './callBody.ts';
import { contentSecurityPolicy, noncePlaceholder } from './contentSecurityPolicy.ts';
import type { RendererFile } from './rendererFiles.ts';

/** Cookies do not know ports: each host has a name of its own, so that two of them do not put each other out. */
const cookieNameAt = (port: number) => `proeftuinboek-${port}`;

/** The application on this computer's own address. */
export interface LoopbackHost {
  /** Address with the one-time token: opens the application once. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the application on 127.0.0.1 at a random port. The address holds a one-time token that becomes a strict cookie; Host, Origin and
 * Sec-Fetch-Site are checked, so that no other page in the browser and no rebound name can reach it.
 */
export async function serveLoopback(
  api: ApiTransport,
  files: ReadonlyMap<string, RendererFile>,
): Promise<LoopbackHost> {
  const secret = randomBytes(32).toString('base64url');
  let token: string | null = randomBytes(32).toString('base64url');
  const streams = new Set<ServerResponse>();
  const stopListening = api.onChanged((changed) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(changed)}\n\n`);
  });

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500);
      response.end();
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port } = address();
    const url = urlOf(request, port);
    if (url === null || !isOurs(request, port)) {
      refuse(response, 403);
      return;
    }
    const file = request.method === 'GET' ? files.get(url.pathname) : undefined;
    if (url.pathname === '/open' && request.method === 'GET') open(url, response);
    else if (!same(cookieOf(request, cookieNameAt(port)), secret)) refuse(response, 401);
    else if (url.pathname === '/api/call') await call(request, response);
    else if (url.pathname === '/api/changes' && request.method === 'GET') follow(response);
    else if (file === undefined) refuse(response, 404);
    else send(response, url.pathname, file);
  }

  function open(url: URL, response: ServerResponse): void {
    if (token === null || !same(url.searchParams.get('token') ?? '', token)) {
      refuse(response, 401);
      return;
    }
    token = null;
    headers(response);
    response.setHeader('Set-Cookie', `${cookieNameAt(address().port)}=${secret}; HttpOnly; SameSite=Strict; Path=/`);
    response.writeHead(303, { Location: '/' }).end();
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.headers['x-proeftuinboek'] !== '1') {
      refuse(response, 400);
      return;
    }
    const body = await readCall(request);
    if ('refused' in body) {
      // What is still under way is not read.
      if (body.refused === 413) response.setHeader('Connection', 'close');
      refuse(response, body.refused);
      return;
    }
    const reply = await api.call(body.request);
    headers(response);
    await writeReply(response, reply);
  }

  function follow(response: ServerResponse): void {
    headers(response);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(': open\n\n');
    streams.add(response);
    response.once('close', () => streams.delete(response));
  }

  function address(): AddressInfo {
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('the host is not listening');
    return bound;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${address().port}/open?token=${token}`,
    async close() {
      stopListening();
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** A call comes from our own page or from the address bar, never from another page or under another name. */
function isOurs(request: IncomingMessage, port: number): boolean {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (host !== `127.0.0.1:${port}`) return false;
  if (origin !== undefined && origin !== `http://127.0.0.1:${port}`) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Only a path of ours: what reads as another host, or as no address at all, is none. */
function urlOf(request: IncomingMessage, port: number): URL | null {
  const origin = `http://127.0.0.1:${port}`;
  const path = request.url ?? '/';
  if (!path.startsWith('/') || !URL.canParse(path, origin)) return null;
  const url = new URL(path, origin);
  return url.origin === origin ? url : null;
}

function cookieOf(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

function same(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

function headers(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}

function refuse(response: ServerResponse, status: number): void {
  headers(response);
  const text =
    status === 401
      ? 'Dit adres werkt één keer. Start Proeftuinboek opnieuw en gebruik het nieuwe adres.'
      : 'Dit kan hier niet.';
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

function send(response: ServerResponse, path: string, { type, bytes }: RendererFile): void {
  headers(response);
  if (path !== '/') {
    response.writeHead(200, { 'Content-Type': type }).end(bytes);
    return;
  }
  const nonce = randomBytes(16).toString('base64url');
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
  response.writeHead(200, { 'Content-Type': type }).end(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce));
}
