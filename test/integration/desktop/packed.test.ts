import { join } from 'node:path';
import { Arch, type Configuration } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesktop } from '../../../electron/desktop/build.ts';
import { assertNativePackages } from '../../../electron/desktop/nativePackages.ts';
import { samplePassphrase } from '../../../electron/host/sample/sampleStore.ts';
import { tempFolder } from '../db/tempStore.ts';
import { startDesktop } from './desktopApp.ts';
import { openDesktopPage } from './desktopPage.ts';
import { packedApp, root, type PackedApp } from './packedApp.ts';
import { openVmPage } from './vmPage.ts';

let packed: PackedApp | undefined;

function app(): PackedApp {
  if (packed === undefined) throw new Error('the app was not packed');
  return packed;
}

// Only for Linux can an app be packed around something that is not Electron; the app itself is the same elsewhere.
describe.runIf(process.platform === 'linux')('the app as it is packed', () => {
  beforeAll(async () => {
    await buildDesktop(root);
    packed = await packedApp();
  });
  afterAll(() => packed?.remove());

  describe('packing as electron-builder.yml says', () => {
    it('takes what the app runs, and no source, test, map or other package', () => {
      const names = [...app().files.keys()];
      const programs = ['main.js', 'worker.js', 'workbookWorker.js', 'preload.cjs'].map((name) => `electron/${name}`);
      for (const name of [...programs, 'renderer/index.html']) {
        expect(names).toContain(`dist/${name}`);
      }
      const packages = names.map((name) => /^(?:node_modules\/(?:@[^/]+\/)?[^/]+|dist\/[^/]+|[^/]+)/.exec(name)?.[0]);
      expect(new Set(packages.map((name) => name?.replace(/argon2-.+/, 'argon2-*')))).toEqual(
        new Set([
          'dist/electron',
          'dist/renderer',
          'node_modules/@node-rs/argon2',
          'node_modules/@node-rs/argon2-*',
          'node_modules/better-sqlite3',
          'package.json',
        ]),
      );
      expect(names.filter((name) => /\.(?:ts|map|test\.js)$/.test(name))).toEqual([]);
    });

    it('leaves outside the archive what must be loaded from a file, and only that', () => {
      const outside = [...app().files].filter(([, { unpacked }]) => unpacked).map(([name]) => name);
      expect(outside.filter((name) => name.endsWith('.node'))).toHaveLength(2);
      for (const [name, { unpacked }] of app().files) {
        expect(unpacked, name).toBe(name.endsWith('.node'));
      }
    });

    it('sets the fuses: no Node from outside, only the checked archive', () => {
      expect(app().fuses).toBe(
        [
          '0', // ELECTRON_RUN_AS_NODE
          '0', // encryption of cookies: there are none
          '0', // NODE_OPTIONS
          '0', // --inspect
          '1', // integrity of the archive
          '1', // the archive only
          '0', // a start image of its own for the main process
          '0', // privileges of file://
        ].join(''),
      );
    });

    it('refuses settings that electron-builder does not know', async () => {
      const misspelt: Configuration & Readonly<Record<string, unknown>> = { electronFuse: { runAsNode: false } };
      await expect(packedApp({ config: misspelt })).rejects.toThrow("unknown property 'electronFuse'");
    });

    it('refuses an app without the compiled parts of its system', async () => {
      const nothing = tempFolder();
      expect(() => assertNativePackages(nothing, 'win32', 'x64')).toThrow('misses better-sqlite3 for win32-x64');
      const other = process.arch === 'x64' ? Arch.arm64 : Arch.x64;
      await expect(packedApp({ arch: other })).rejects.toThrow(`misses @node-rs/argon2 for linux-${Arch[other]}`);
    });
  });

  describe('the packed app, away from the project', () => {
    it('opens a store with what was packed', async () => {
      const desktop = startDesktop(app().folder, join(tempFolder(), 'voorbeeld'), {
        flags: ['--demo'],
        packaged: true,
      });
      const { api } = await openVmPage(desktop);
      expect(await api.call({ path: 'session.status', type: 'query', input: null })).toMatchObject({
        ok: true,
        data: { phase: 'open', demo: true, softwareVersion: '0.1.0' },
      });
    });

    it('shows its screens in a Chromium, locks when the computer sleeps, and opens again', async () => {
      const opened = await openDesktopPage(app().folder, join(tempFolder(), 'voorbeeld'), '--demo');
      const { page, wrongs } = opened;
      process.stdout.write(`the window ran on: ${opened.runtime}\n`);
      const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
      await heading('Vandaag');
      await page.getByRole('navigation').getByRole('link', { name: 'Instellingen' }).click();
      await heading('Instellingen');
      await page.getByRole('table').getByRole('link').first().waitFor();
      expect(await page.evaluate(() => Object.keys(window.proeftuinboek ?? {}))).toEqual(['call', 'onChanged']);
      expect(
        await page.evaluate(() => ['require', 'process', 'Buffer', 'module'].filter((name) => name in window)),
      ).toEqual([]);

      await opened.suspend();
      await heading('Werkboek openen');
      await page.getByRole('textbox', { name: 'Wachtzin' }).fill(samplePassphrase);
      await page.getByRole('button', { name: 'Openen', exact: true }).click();
      await heading('Instellingen');
      expect(wrongs).toEqual([]);
    });

    it('runs no script that does not carry the nonce of its page, and asks nothing of elsewhere', async () => {
      const { page, wrongs } = await openDesktopPage(app().folder, join(tempFolder(), 'werkboek'));
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(wrongs).toEqual([]);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.intruder = true;';
        document.body.append(script);
        const image = document.createElement('img');
        image.src = 'https://example.com/pixel.png';
        document.body.append(image);
      });
      await expect.poll(() => wrongs.filter((wrong) => wrong.includes('Content Security Policy'))).toHaveLength(2);
      expect(wrongs.filter((wrong) => wrong.startsWith('request to'))).toEqual([]);
      expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
      await expect(page.evaluate(() => fetch('https://example.com/'))).rejects.toThrow('Failed to fetch');
    });
  });
});
