import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeJwt, jwtVerify } from 'jose';
import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { chainStart, hashOfText } from '../../../../db/log/change.ts';
import { DeviceKey } from '../../../../sync/laptop/deviceKey.ts';
import { fetchTransport } from '../../../../sync/laptop/fetchTransport.ts';
import { HubClient } from '../../../../sync/laptop/hubClient.ts';
import { HubClock, type Clocks } from '../../../../sync/laptop/hubClock.ts';
import { HubFault } from '../../../../sync/laptop/hubFault.ts';
import { enrolRequestSchema } from '../../../../sync/protocol/messages.ts';
import { feedLine } from '../../../../sync/protocol/wire.ts';
import { saying } from '../../db/saying.ts';
import { foreignServer } from './foreignServer.ts';

const hub = uuidV7();
const device = uuidV7();
const scope = uuidV7();
const epoch = uuidV7();
const hubTime = '2026-11-22T08:00:00.000Z';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = new DeviceKey(device, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());

const state = { hub, time: hubTime, epoch, previousEpoch: null, role: 'consultant', scopes: [], withdrawn: [] };

interface Setting {
  readonly timeout?: number;
  readonly clocks?: Clocks;
  readonly signal?: AbortSignal;
}

async function clientOf(
  handle: (request: IncomingMessage, response: ServerResponse, body: string) => void,
  { timeout, clocks, signal }: Setting = {},
) {
  const origin = await foreignServer(handle);
  const clock = new HubClock(clocks);
  const transport = fetchTransport(origin, timeout);
  return new HubClient({ transport, key, clock, hub, ...(signal === undefined ? {} : { signal }) });
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (error: unknown) => (error instanceof HubFault ? error.code : String(error)),
  );
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number, code: string, time = hubTime): void {
  json(response, status, { code, message: '…', time });
}

const asked = { scope, epoch, after: 4, limit: 100 };

function linkAt(seq: number): string {
  const text = JSON.stringify({ id: uuidV7(), device, deviceSeq: seq, scope, previousHash: chainStart });
  return feedLine(seq, 'L', hashOfText(text), text);
}

function pageOf(lines: readonly string[], head: object = {}): string {
  const first = {
    epoch,
    scope,
    after: 4,
    next: 4 + lines.length,
    head: 9,
    backedUp: 0,
    count: lines.length,
    heads: [],
    ...head,
  };
  return [JSON.stringify(first), ...lines, ''].join('\n');
}

describe('a proof of access', () => {
  it('is bound to hub, method, path, query and body, and is new each time', async () => {
    const tokens: string[] = [];
    const client = await clientOf((request, response, body) => {
      const token = String(request.headers.authorization).replace(/^Bearer /, '');
      tokens.push(token);
      void jwtVerify(token, publicKey, { issuer: device, audience: hub }).then(({ payload, protectedHeader }) => {
        expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: device });
        expect(payload['htu']).toBe(`${request.method} ${request.url}`);
        expect(payload['bh']).toBe(createHash('sha256').update(body).digest('hex'));
        expect(Number(payload.exp) - Number(payload.iat)).toBe(60);
        json(response, 200, { invite: 'CODE', expiresAt: hubTime });
      });
    });
    await client.invite('consultant', [scope]);
    await client.invite('consultant', [scope]);
    expect(new Set(tokens).size).toBe(2);
  });

  it('of enrolling is a signature with the key that is handed over', async () => {
    const client = await clientOf((_request, response, body) => {
      const { code, device: id, publicKey: raw, proof } = enrolRequestSchema.parse(JSON.parse(body));
      const sent = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });
      const text = Buffer.from(`proeftuinboek-enrol:${code}:${id}`);
      expect(Buffer.from(raw, 'base64url')).toHaveLength(32);
      const good = verify(null, text, sent, Buffer.from(proof, 'base64url'));
      json(response, good ? 200 : 403, { hub, name: 'Punt', role: 'consultant', time: hubTime });
    });
    const answer = await client.enrol({ code: 'ABC', name: 'Anne', organisation: 'CCE' });
    expect(answer.name).toBe('Punt');
  });

  it('S17 carries the time of the hub: a clock that is years off costs one more try', async () => {
    for (const off of [-20, 20]) {
      const wall = () => Date.now() + off * 365 * 24 * 3600 * 1000;
      let tries = 0;
      const client = await clientOf(
        (request, response) => {
          tries += 1;
          const token = String(request.headers.authorization).replace(/^Bearer /, '');
          const { iat = 0 } = decodeJwt(token);
          if (Math.abs(iat * 1000 - Date.now()) > 5000) {
            refuse(response, 401, 'expired-token', new Date().toISOString());
          } else {
            json(response, 200, { ...state, time: new Date().toISOString() });
          }
        },
        { clocks: { wall, steady: () => performance.now() } },
      );
      await client.state();
      expect(tries).toBe(2);
      expect(Math.abs((client.clock.aheadMs ?? 0) - off * 365 * 24 * 3600 * 1000)).toBeLessThan(5000);
    }
  });

  it('that stays too old, or was used before, is not tried for ever', async () => {
    for (const code of ['expired-token', 'replayed-token']) {
      let tries = 0;
      const client = await clientOf((_request, response) => {
        tries += 1;
        refuse(response, 401, code);
      });
      expect(await codeOf(client.state())).toBe(code);
      expect(tries).toBe(3);
    }
  });
});

describe('what a hub answers', () => {
  it('is refused with its code, or as unexpected when a newer hub uses a code we do not know', async () => {
    for (const [status, code, expected] of [
      [403, 'revoked-device', 'revoked-device'],
      [426, 'client-too-old', 'client-too-old'],
      [418, 'teapot', 'unexpected'],
    ] as const) {
      const client = await clientOf((_request, response) => refuse(response, status, code));
      expect(await codeOf(client.state())).toBe(expected);
    }
  });

  it('is not what a proxy, a redirect or another program says', async () => {
    let followed = false;
    const elsewhere = await foreignServer((_request, response) => {
      followed = true;
      json(response, 200, state);
    });
    const cases: readonly (readonly [string, (response: ServerResponse) => void])[] = [
      ['HUB_UNREACHABLE', (response) => response.writeHead(502).end('<html>Bad Gateway</html>')],
      ['too-large', (response) => response.writeHead(413).end('<html>Request Entity Too Large</html>')],
      ['HUB_NONSENSE', (response) => response.writeHead(404).end('<html>Not Found</html>')],
      ['HUB_NONSENSE', (response) => response.writeHead(302, { location: `${elsewhere}/v1/state` }).end()],
      ['HUB_NONSENSE', (response) => response.writeHead(307, { location: `${elsewhere}/v1/state` }).end()],
      ['HUB_NONSENSE', (response) => response.writeHead(200).end('<html>Welkom</html>')],
      ['HUB_NONSENSE', (response) => json(response, 200, { ...state, epoch: 'x' })],
      ['HUB_NONSENSE', (response) => json(response, 200, [])],
      ['HUB_NONSENSE', (response) => response.writeHead(200).end(Buffer.alloc(17 * 1024 * 1024, ' '))],
    ];
    for (const [expected, handle] of cases) {
      const client = await clientOf((_request, response) => handle(response));
      expect(await codeOf(client.state())).toBe(expected);
    }
    expect(followed).toBe(false);
  });

  it('that is cut, silent or not there is a hub that cannot be reached', async () => {
    const cut = await clientOf((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"hub":');
      setTimeout(() => response.destroy(), 10);
    });
    expect(await codeOf(cut.state())).toBe('HUB_UNREACHABLE');
    const silent = await clientOf(() => undefined, { timeout: 100 });
    expect(await codeOf(silent.state())).toBe('HUB_UNREACHABLE');
    const stalls = await clientOf((_request, response) => response.writeHead(200).write('{'), { timeout: 100 });
    expect(await codeOf(stalls.state())).toBe('HUB_UNREACHABLE');
    const transport = fetchTransport('http://127.0.0.1:1');
    const gone = new HubClient({ transport, key, clock: new HubClock(), hub });
    expect(await codeOf(gone.hello())).toBe('HUB_UNREACHABLE');
  });

  it('is no longer waited for when the person stops it', async () => {
    const abort = new AbortController();
    const client = await clientOf(() => abort.abort(new Error('genoeg')), { signal: abort.signal });
    await expect(client.state()).rejects.toThrow('genoeg');
    await expect(client.state()).rejects.toThrow('genoeg');
  });
});

async function pulled(text: string | Buffer): Promise<string> {
  const client = await clientOf((_request, response) => response.writeHead(200).end(text));
  return codeOf(client.pull(asked));
}

describe('a page of changes', () => {
  it('comes as it was sent', async () => {
    const lines = [linkAt(5), linkAt(6)];
    const client = await clientOf((request, response) => {
      expect(request.url).toBe(`/v1/pull?scope=${scope}&epoch=${epoch}&after=4&limit=100`);
      response.writeHead(200).end(pageOf(lines));
    });
    const page = await client.pull(asked);
    expect(page).toMatchObject({ next: 6, head: 9, after: 4 });
    expect(page.entries.map(({ seq, kind }) => `${kind} ${seq}`)).toEqual(['link 5', 'link 6']);
  });

  it('that was cut anywhere is asked again: nothing of it is taken', async () => {
    const whole = pageOf([linkAt(5), linkAt(6)]);
    for (let length = 0; length < whole.length; length += 17) {
      expect(await pulled(whole.slice(0, length)), `cut at ${length}`).toBe('HUB_UNREACHABLE');
    }
    expect(await pulled(whole)).toBe('none');
  });

  it('S20 that says something else than its hashes, or than was asked, is no page', async () => {
    const good = linkAt(5);
    const change = `{"actor":"Anne"}`;
    expect(await pulled(pageOf([feedLine(5, 'C', hashOfText(change), change)]))).toBe('HUB_NONSENSE');
    expect(await pulled(pageOf([feedLine(5, 'C', hashOfText('anders'), change)]))).toBe('HUB_NONSENSE');
    expect(await pulled(pageOf(['rommel']))).toBe('HUB_NONSENSE');
    expect(await pulled(pageOf([good, good], { count: 1 }))).toBe('HUB_NONSENSE');
    expect(await pulled(pageOf([good], { scope: uuidV7() }))).toBe('HUB_NONSENSE');
    expect(await pulled(pageOf([good], { epoch: uuidV7() }))).toBe('HUB_NONSENSE');
    expect(await pulled(pageOf([good], { after: 3 }))).toBe('HUB_NONSENSE');
    expect(await pulled(pageOf([good], { next: 3 }))).toBe('HUB_NONSENSE');
    expect(await pulled(pageOf([good], { next: 12 }))).toBe('HUB_NONSENSE');
    expect(await pulled(pageOf([good], { count: -1 }))).toBe('HUB_NONSENSE');
  });
});

it('says in Dutch what to do, and nothing of what was asked', () => {
  for (const code of [
    'HUB_UNREACHABLE',
    'HUB_NONSENSE',
    'HUB_OTHER',
    'HUB_HOLE',
    'unknown-device',
    'bad-invite',
  ] as const) {
    const { message } = new HubFault(code);
    expect(message).toMatch(/^[A-Z][^{}]+\.$/);
    expect(message).not.toEqual(saying(code));
  }
});
