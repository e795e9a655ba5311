import { writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { request as overTls } from 'node:https';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { certificate, certificateKey } from './certificate.ts';
import { hubCommand, startHub, temporaryFolder } from './hubProcess.ts';

let postgres: TemporaryPostgres;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());

/** Status of a request, with our certificate trusted. */
async function statusOf(url: string, host?: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const answered = (answer: IncomingMessage) => {
      answer.resume();
      resolve(answer.statusCode);
    };
    const asked = url.startsWith('https:')
      ? overTls(url, { ca: certificate, servername: 'localhost', headers }, answered)
      : request(url, { headers }, answered);
    asked.on('error', reject);
    asked.end();
  });
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

describe('TLS', () => {
  it('is spoken by the hub itself, and then alone', async () => {
    const folder = temporaryFolder();
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    writeFileSync(cert, certificate);
    writeFileSync(key, certificateKey);
    const env = { DATABASE_URL: await postgres.createDatabase('tls') };
    const hub = await startHub(['--host', '0.0.0.0', '--tls-cert', cert, '--tls-key', key], env);
    expect(hub.url).toMatch(/^https:\/\/0\.0\.0\.0:\d+$/);
    const url = hub.url.replace('0.0.0.0', '127.0.0.1');
    expect(await statusOf(`${url}/v1/hello`)).toBe(200);
    await expect(fetch(`${url.replace('https', 'http')}/v1/hello`)).rejects.toThrow('fetch failed');
  });

  it('is left to a proxy when that is said, and requests for other names than the public one are refused', async () => {
    const env = { DATABASE_URL: await postgres.createDatabase('proxied') };
    const port = String(await freePort());
    const listening = ['--host', '0.0.0.0', '--port', port, '--behind-proxy'];
    const hub = await startHub([...listening, '--public-url', 'https://hub.voorbeeld.nl'], env);
    expect(hub.url).toBe('https://hub.voorbeeld.nl');
    const local = `http://127.0.0.1:${port}/v1/hello`;
    expect(await statusOf(local, 'hub.voorbeeld.nl')).toBe(200);
    expect(await statusOf(local)).toBe(200);
    expect(await statusOf(local, 'ander.voorbeeld.nl')).toBe(421);
  });

  it.each([
    [['--public-url', 'http://hub.voorbeeld.nl'], '--public-url is een adres als'],
    [['--behind-proxy', '--tls-cert', 'a', '--tls-key', 'b'], 'Kies: zelf TLS'],
    [['--tls-cert', '/er/niet', '--tls-key', '/er/niet'], 'Dit bestand of deze map is er niet: /er/niet'],
  ])('%j is refused', async (args, text) => {
    const { code, out, log } = await hubCommand(['--port', '0', '--json', ...args], {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    });
    expect([code, out]).toEqual([1, '']);
    expect(log).toContain(text);
  });
});
