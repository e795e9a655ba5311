import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lockStore } from '../../../db/store/lock.ts';
import { startWorker } from '../../../electron/host/workerClient.ts';
import { tempFolder } from '../db/tempStore.ts';
import { builtShell, type BuiltShell } from './builtShell.ts';
import { startDesktop, type TestPort } from './desktopApp.ts';
import { openVmPage } from './vmPage.ts';

let shell: BuiltShell | undefined;

beforeAll(async () => {
  shell = await builtShell();
});
afterAll(() => shell?.remove());

async function started(...flags: readonly string[]) {
  const directory = join(tempFolder(), 'werkboek');
  const app = startDesktop(shell?.folder ?? '', directory, { flags });
  await app.window;
  return { app, directory };
}

const connect = 'proeftuinboek:connect';
const status = { path: 'session.status', type: 'query', input: null } as const;

async function portOf(app: ReturnType<typeof startDesktop>): Promise<TestPort> {
  const handed = new Promise<TestPort>((resolve) => {
    app.onPort((_channel, port) => resolve(port));
  });
  await app.ask('send', connect, 'own');
  return handed;
}

describe('who gets a port', () => {
  it.each(['inside', 'foreign', 'lookalike', 'blank', 'detached', 'gone'])(
    'a frame that is %s gets none',
    async (frame) => {
      const { app } = await started();
      const handed: string[] = [];
      app.onPort((channel) => handed.push(channel));
      await app.ask('send', connect, frame);
      await app.ask('send', 'proeftuinboek:other', 'own');
      expect(handed).toEqual([]);
      await app.ask('send', connect, 'own');
      await expect.poll(() => handed).toEqual(['proeftuinboek:port']);
    },
  );

  it('a page that loads anew gets a new one, and the old one is dead', async () => {
    const { app } = await started();
    const first = await openVmPage(app);
    expect(await first.api.call(status)).toMatchObject({ ok: true });
    first.leave();
    const second = await openVmPage(app);
    expect(await second.api.call(status)).toMatchObject({ ok: true });
    const late = first.api.call(status).then(() => 'answered');
    const silence = second.api.call(status).then(() => 'silent');
    expect(await Promise.race([late, silence])).toBe('silent');
  });
});

describe('what crosses the port', () => {
  it('a message that is no call is left alone, and the next call is answered', async () => {
    const { app } = await started();
    const port = await portOf(app);
    const received: unknown[] = [];
    port.onMessage((data) => received.push(data));
    for (const data of [
      null,
      'call',
      [],
      {},
      { id: '1', request: status },
      { id: 1.5, request: status },
      { id: 2 },
      { id: 3, request: null },
      { id: 4, request: { ...status, type: 'subscription' } },
      { id: 5, request: { ...status, path: 7 } },
      { close: true },
    ]) {
      port.postMessage(data);
    }
    port.postMessage({ id: 6, request: { ...status, path: '__proto__.constructor' } });
    port.postMessage({ id: 7, request: status });
    await expect.poll(() => received).toHaveLength(2);
    expect(received).toMatchObject([
      { id: 6, reply: { ok: false, error: { code: 'NOT_FOUND' } } },
      { id: 7, reply: { ok: true, data: { phase: 'new' } } },
    ]);
  });

  it('calls that come before the worker is ready are answered when it is', async () => {
    const { app } = await started('--demo');
    const { api } = await openVmPage(app);
    expect(await api.call(status)).toMatchObject({ ok: true, data: { phase: 'open', demo: true } });
    const rows = z.object({ ok: z.literal(true), data: z.array(z.object({ name: z.string() })) });
    const list = rows.parse(await api.call({ path: 'institution.list', type: 'query', input: null }));
    expect(list.data.length).toBeGreaterThan(0);
  });
});

describe('the preload script', () => {
  it('needs nothing but Electron, and gives the page one call and one feed', async () => {
    const { app } = await started();
    const page = await openVmPage(app);
    expect(page.required).toEqual(['electron']);
    expect(page.exposed).toEqual(['proeftuinboek']);
    expect(Object.keys(page.api).toSorted()).toEqual(['call', 'onChanged']);
  });
});

describe('going away', () => {
  it.each(['suspend', 'lock-screen'])('the store locks at %s, and the page is told', async (moment) => {
    const { app } = await started('--demo');
    const { api } = await openVmPage(app);
    expect(await api.call(status)).toMatchObject({ data: { phase: 'open' } });
    const told: (readonly string[])[] = [];
    api.onChanged((changed) => told.push([...changed]));
    await app.ask('power', moment);
    await expect.poll(() => told).toEqual([['session']]);
    expect(await api.call(status)).toMatchObject({ data: { phase: 'locked' } });
  });

  it('closing the window closes the store before the app ends: its lock is free', async () => {
    const { app, directory } = await started('--demo');
    const { api } = await openVmPage(app);
    expect(await api.call(status)).toMatchObject({ data: { phase: 'open' } });
    expect(() => lockStore(directory)).toThrow(expect.objectContaining({ code: 'STORE_IN_USE' }));
    app.tell('closeWindow');
    expect(await app.ended).toEqual({ code: 0, errors: '' });
    lockStore(directory).release();
  });

  it('a store that another process holds is told in a box, and the app ends', async () => {
    const directory = join(tempFolder(), 'voorbeeld');
    const script = new URL('../../../electron/worker.ts', import.meta.url);
    const holder = await startWorker(script, { directory, demo: true });
    const app = startDesktop(shell?.folder ?? '', directory, { flags: ['--demo'] });
    const { code, errors } = await app.ended;
    await holder.close();
    expect(code).toBe(1);
    expect(errors).toContain('Proeftuinboek kan niet starten: Het werkboek kon niet worden geopend.');
  });
});
