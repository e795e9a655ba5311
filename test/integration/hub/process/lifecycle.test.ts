import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isAlive } from '../../../../sync/hub/postgres/postmaster.ts';
import { endOf, firstLine, hubCommand, postgresPid, startHub, temporaryFolder, until } from './hubProcess.ts';

const hello = z.object({ hub: z.string(), name: z.string() });
const helloOf = async (url: string) => hello.parse(await (await fetch(`${url}/v1/hello`)).json());

/** Whether the hub answers, with its database. */
async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

// One folder for all that does not need a fresh one: making a PostgreSQL takes longer than all the rest.
let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'proeftuinboek-hub-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('the hub as a process', () => {
  it('starts with a code for a coordinator, stops when asked, and is the same hub afterwards', async () => {
    const fresh = join(data, 'nog/niet/gemaakt');
    const first = await startHub(['--data', fresh, '--name', 'Proefpunt']);
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(first.invite).toMatch(/^[\dA-Z]{5}(?:-[\dA-Z]{5}){3,}$/);
    const { hub, name } = await helloOf(first.url);
    expect(name).toBe('Proefpunt');
    const postgres = postgresPid(fresh);
    expect(isAlive(postgres)).toBe(true);
    expect(await first.end('SIGTERM')).toBe(0);
    expect(isAlive(postgres)).toBe(false);

    const second = await startHub(['--data', fresh]);
    expect((await helloOf(second.url)).hub).toBe(hub);
    // Nobody enrolled yet and the first code is kept nowhere: another one, or nobody could ever begin.
    expect(second.invite).toMatch(/^[\dA-Z]{5}-/);
    expect(second.invite).not.toBe(first.invite);
    expect(await second.end('SIGINT')).toBe(0);
  });

  it('keeps its password and its data for its own user, and logs no code', async () => {
    const hub = await startHub(['--data', data]);
    expect(statSync(join(data, 'hub.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(data, 'postgres')).mode & 0o077).toBe(0);
    expect(existsSync(join(data, 'postgres.new'))).toBe(false);
    const { password } = z
      .object({ password: z.string() })
      .parse(JSON.parse(readFileSync(join(data, 'hub.json'), 'utf8')));
    await hub.end('SIGTERM');
    const said = hub.log() + readFileSync(join(data, 'postgres.log'), 'utf8');
    expect(said).toContain('"msg":"ready"');
    expect(said).not.toContain(password);
    expect(said).not.toContain(hub.invite);
  });

  it('refuses a second hub on the same folder, and the first goes on', async () => {
    const hub = await startHub(['--data', data]);
    const second = await hubCommand(['--data', data, '--port', '0', '--json']);
    expect(second.code).toBe(1);
    expect(second.out).toBe('');
    expect(second.log).toContain('Er draait al een centraal punt');
    expect(await isReady(hub.url)).toBe(true);
  });

  it('starts again after kill -9, whether its PostgreSQL was left running or was killed too', async () => {
    const first = await startHub(['--data', data]);
    const { hub } = await helloOf(first.url);
    const left = postgresPid(data);
    await first.end('SIGKILL');
    expect(isAlive(left)).toBe(true);

    const second = await startHub(['--data', data]);
    expect((await helloOf(second.url)).hub).toBe(hub);
    expect(postgresPid(data)).not.toBe(left);
    const killed = postgresPid(data);
    await second.end('SIGKILL');
    process.kill(killed, 'SIGKILL');

    const third = await startHub(['--data', data]);
    expect((await helloOf(third.url)).hub).toBe(hub);
    expect(await third.end('SIGTERM')).toBe(0);
  });

  it('starts its PostgreSQL again when only that is killed', async () => {
    const hub = await startHub(['--data', data]);
    const killed = postgresPid(data);
    process.kill(killed, 'SIGKILL');
    await until(
      async () => ![0, killed].includes(postgresPid(data)) && (await isReady(hub.url)),
      'the hub is ready again',
    );
    expect(await hub.end('SIGTERM')).toBe(0);
  });

  it('starts when the number in a stale file belongs to another process by now', async () => {
    const first = await startHub(['--data', data]);
    const stale = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8');
    await first.end('SIGTERM');
    writeFileSync(join(data, 'postgres/postmaster.pid'), stale.replace(/^\d+/, String(process.pid)));
    const second = await startHub(['--data', data]);
    expect(await isReady(second.url)).toBe(true);
    expect(isAlive(process.pid)).toBe(true);
  });

  it('ends with the npm that started it, whether that is asked or killed, and makes room for the next', async () => {
    const run = ['run', '--silent', 'hub', '--', '--data', data, '--port', '0', '--json'];
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const npm = spawn('npm', run, {
        cwd: join(import.meta.dirname, '../../../..'),
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const ended = endOf(npm);
      expect(await firstLine(npm.stdout)).toContain('"url"');
      const left = postgresPid(data);
      npm.kill(signal);
      expect(await ended).toBe(signal === 'SIGTERM' ? 0 : null);
      const next = await startHub(['--data', data]);
      expect(isAlive(left)).toBe(false);
      expect(await next.end('SIGTERM')).toBe(0);
    }
  });

  it('refuses half a data folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'postgres'));
    const { code, log } = await hubCommand(['--data', folder, '--port', '0', '--json']);
    expect(code).toBe(1);
    expect(log).toContain('hub.json en de map postgres horen bij elkaar');
  });

  it.each([
    [['--host', '0.0.0.0'], 'zonder versleuteling'],
    [['--tls-cert', 'cert.pem'], '--tls-cert en --tls-key horen bij elkaar'],
    [['--port', '70000'], '--port is een getal'],
    [['--soort', 'x'], 'niet begrepen'],
    [['beginnen'], 'bestaat niet'],
  ])('refuses %j and starts nothing', async (args, text) => {
    const folder = join(temporaryFolder(), 'data');
    const { code, out, log } = await hubCommand(['--data', folder, '--json', ...args]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(log).toContain(text);
    expect(existsSync(folder)).toBe(false);
  });
});
