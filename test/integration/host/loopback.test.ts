import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openHost, sendTo } from './openHost.ts';

const callHeaders = { 'content-type': 'application/json', 'x-proeftuinboek': '1' };

async function opened() {
  const host = await openHost();
  const cookie = await host.open();
  const call = (body: unknown, headers: Record<string, string> = {}) =>
    host.send('/api/call', {
      method: 'POST',
      headers: { ...callHeaders, cookie, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { ...host, cookie, call };
}

const status = { path: 'session.status', type: 'query' };

describe('the loopback host', () => {
  it('listens on this computer only, at a port of its own', async () => {
    const one = await openHost();
    const two = await openHost();
    expect(one.address.hostname).toBe('127.0.0.1');
    expect(one.port).not.toBe(two.port);
    await expect(fetch(`http://[::1]:${one.port}/`)).rejects.toThrow('fetch failed');
  });

  it('turns its token into a strict cookie, once', async () => {
    const { send, address } = await openHost();
    const path = `${address.pathname}${address.search}`;
    expect((await send('/open?token=verkeerd')).status).toBe(401);
    expect((await send('/open')).status).toBe(401);
    expect((await send(path, { method: 'POST' })).status).toBe(401);
    const first = await send(path);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(String(first.headers['set-cookie'])).toMatch(
      /^proeftuinboek-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    const again = await send(path);
    expect(again.status).toBe(401);
    expect(again.body).toContain('werkt één keer');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('does not say the secret of one host to another, nor takes it there', async () => {
    const [one, two] = [await opened(), await opened()];
    expect((await two.send('/', { headers: { cookie: one.cookie } })).status).toBe(401);
    const both = `${one.cookie}; ${two.cookie}`;
    expect((await one.send('/', { headers: { cookie: both } })).status).toBe(200);
    expect((await two.send('/', { headers: { cookie: both } })).status).toBe(200);
  });

  it.each(['/', '/app.js', '/api/call', '/api/changes', '/nergens'])(
    'gives nothing at %s without the cookie',
    async (path) => {
      const { send } = await openHost();
      const { status: code, body } = await send(path);
      expect(code).toBe(401);
      expect(body).not.toContain('script');
      const wrong = await send(path, { headers: { cookie: 'proeftuinboek=x; proeftuinboek-1=y' } });
      expect(wrong.status).toBe(401);
    },
  );

  it.each([
    ['another name for this computer', { host: 'localhost:PORT' }],
    ['a rebound name', { host: 'kwaad.example:PORT' }],
    ['no port', { host: '127.0.0.1' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a page elsewhere', { origin: 'https://kwaad.example' }],
    ['a page on another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another page on this computer', { 'sec-fetch-site': 'same-site' }],
    ['an unknown kind of site', { 'sec-fetch-site': 'iets' }],
  ])('refuses a call from %s, also with the cookie', async (_what, given) => {
    const { port, cookie, send } = await opened();
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('PORT', String(port))]),
    );
    for (const path of ['/', '/api/changes']) {
      expect((await send(path, { headers: { cookie, ...headers } })).status).toBe(403);
    }
    const posted = { method: 'POST', headers: { ...callHeaders, cookie, ...headers }, body: JSON.stringify(status) };
    const { status: code, body } = await send('/api/call', posted);
    expect(code).toBe(403);
    expect(body).toBe('Dit kan hier niet.');
  });

  it('does not open for another site that guessed the address', async () => {
    const { send, address } = await openHost();
    const path = `${address.pathname}${address.search}`;
    expect((await send(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await send(path, { headers: { 'sec-fetch-site': 'none' } })).status).toBe(303);
  });

  it.each([
    '/package.json',
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/../../package.json',
    '/....//package.json',
    '/..\\..\\package.json',
    '/%00',
    '/%',
    '/index.html',
    '/app.js/',
    '/App.js',
    '/constructor',
    '/__proto__',
    '/api',
    '/api/call/',
    '/api/call%2f',
  ])('has nothing at %s', async (path) => {
    const { send, cookie } = await opened();
    const { status: code, body } = await send(path, { headers: { cookie } });
    expect(code).toBe(404);
    expect(body).toBe('Dit kan hier niet.');
  });

  it.each(['//', '//app.js', '///', '//kwaad.example/app.js', 'http://kwaad.example/', '*', '/\\kwaad.example'])(
    'does not take %s for a path',
    async (path) => {
      const { send, cookie } = await opened();
      const { status: code, body } = await send(path, { headers: { cookie } });
      expect([403, 404]).toContain(code);
      expect(body).toBe('Dit kan hier niet.');
    },
  );

  it('serves the screens with a policy that names a fresh nonce and lets nothing else in', async () => {
    const { send, cookie } = await opened();
    const pages = [await send('/', { headers: { cookie } }), await send('/', { headers: { cookie } })];
    const nonces = pages.map(({ headers, body }) => {
      const policy = String(headers['content-security-policy']);
      const nonce = /script-src 'self' 'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? 'none';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(body.split(`nonce="${nonce}"`)).toHaveLength(3);
      expect(body).not.toContain('__CSP_NONCE__');
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
    const script = await send('/app.js', { headers: { cookie } });
    expect(script).toMatchObject({ status: 200, body: 'export {};' });
    for (const { headers } of [...pages, script]) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
    expect((await send('/', { method: 'POST', headers: { cookie } })).status).toBe(404);
  });

  it('answers calls', async () => {
    const { call } = await opened();
    const { status: code, headers, body } = await call(status);
    expect(code).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(body)).toMatchObject({ ok: true, data: { phase: 'new' } });
  });

  it('refuses what is no call', async () => {
    const { call, send, cookie } = await opened();
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '3',
      '{"path":3,"type":"query"}',
      '{"path":"a","type":"subscription"}',
    ]) {
      expect((await call(body)).status, body).toBe(400);
    }
    expect((await call(status, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await call(status, { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400);
    expect((await call(status, { 'x-proeftuinboek': '' })).status).toBe(400);
    expect((await send('/api/call', { headers: { ...callHeaders, cookie } })).status).toBe(400);
    expect((await call(status)).status).toBe(200);
  });

  it('refuses a form that is no call with bytes, and one larger than an attachment', async () => {
    const { call } = await opened();
    const form = (...parts: readonly (readonly [string, string])[]) =>
      `${parts.map(([head, body]) => `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`).join('')}--b--\r\n`;
    const type = { 'content-type': 'multipart/form-data; boundary=b' };
    const good = ['name="call"', '{"path":"session.status","type":"query","input":{}}'] as const;
    const file = ['name="bytes"; filename="blob"', 'x'] as const;
    expect((await call(form(good, file), type)).status).toBe(200);
    for (const body of [
      '',
      'x',
      form(),
      form(good),
      form(file),
      form(good, ['name="bytes"', 'x']),
      form(['name="call"; filename="call"', good[1]], file),
      form(['name="call"', '{'], file),
      form(['name="call"', '{"path":"session.status","type":"query","input":[]}'], file),
      form(['name="call"', '{"path":"session.status","type":"query"}'], file),
    ]) {
      expect((await call(body, type)).status, body).toBe(400);
    }
    expect((await call(form(good, file), { 'content-type': 'multipart/form-data' })).status).toBe(400);
    expect((await call(form(good, file), { ...type, 'x-proeftuinboek': '' })).status).toBe(400);
    const tooLarge = form(good, ['name="bytes"; filename="blob"', 'x'.repeat(27 * 1024 * 1024)]);
    expect((await call(tooLarge, type)).status).toBe(413);
    expect((await call(status)).status).toBe(200);
  });

  it('refuses a body that is too large, said beforehand or not, and goes on', async () => {
    const { port, cookie, call } = await opened();
    const announced = await new Promise<number>((resolve, reject) => {
      const headers = { ...callHeaders, cookie, 'content-length': String(200 * 1024 * 1024) };
      const sending = request({ host: '127.0.0.1', port, path: '/api/call', method: 'POST', headers }, (response) => {
        resolve(response.statusCode ?? 0);
        sending.destroy();
      });
      sending.once('error', reject);
      sending.flushHeaders();
    });
    expect(announced).toBe(413);
    const streamed = request({
      host: '127.0.0.1',
      port,
      path: '/api/call',
      method: 'POST',
      headers: { ...callHeaders, cookie, 'transfer-encoding': 'chunked' },
    });
    const answered: Promise<unknown[]> = once(streamed, 'response');
    streamed.on('error', () => undefined);
    const part = Buffer.alloc(8 * 1024 * 1024, 'a');
    for (let sent = 0; sent < 13; sent += 1) streamed.write(part);
    const [response] = await answered;
    expect(response).toMatchObject({ statusCode: 413 });
    streamed.destroy();
    expect((await call(status)).status).toBe(200);
  });

  it('tells an open page what changed', async () => {
    const { port, cookie, setUp } = await opened();
    const stream = request({ host: '127.0.0.1', port, path: '/api/changes', headers: { cookie } }).end();
    const answered: Promise<unknown[]> = once(stream, 'response');
    const [response] = await answered;
    if (!(response instanceof IncomingMessage)) throw new Error('there is no stream');
    await once(response, 'data');
    const told = once(response, 'data');
    await setUp();
    expect(String((await told)[0])).toBe('data: ["session"]\n\n');
    stream.destroy();
  });

  it('answers no more once it is closed', async () => {
    const { host, port, cookie } = await opened();
    await host.close();
    await expect(sendTo(port, '/', { headers: { cookie } })).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);
  });
});
