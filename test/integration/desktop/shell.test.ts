import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../db/tempStore.ts';
import { builtShell, type BuiltShell } from './builtShell.ts';
import { startDesktop } from './desktopApp.ts';

let shell: BuiltShell | undefined;

beforeAll(async () => {
  shell = await builtShell();
});
afterAll(() => shell?.remove());

async function started(options: { readonly packaged?: boolean } = {}) {
  const directory = join(tempFolder(), 'werkboek');
  const app = startDesktop(shell?.folder ?? '', directory, options);
  const window = await app.window;
  return { app, directory, window };
}

describe('start', () => {
  it('declares its scheme, the sandbox and its folder before Electron is ready, and serves it after', async () => {
    const { app, directory, window } = await started();
    expect(await app.asked('protocol.registerSchemesAsPrivileged')).toEqual([
      {
        name: 'protocol.registerSchemesAsPrivileged',
        ready: false,
        input: [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
      },
    ]);
    expect(await app.asked('app.enableSandbox')).toMatchObject([{ ready: false }]);
    expect(await app.asked('app.setPath')).toMatchObject([
      { ready: false, input: ['userData', join(directory, 'venster')] },
    ]);
    expect(await app.asked('app.requestSingleInstanceLock')).toMatchObject([
      { ready: false, input: join(directory, 'venster') },
    ]);
    expect(await app.asked('protocol.handle')).toMatchObject([{ ready: true, input: 'app' }]);
    expect(window.url).toBe('app://proeftuinboek/');
    expect(existsSync(window.preload)).toBe(true);
  });

  it('opens one hardened window that does not flash', async () => {
    const { app, window } = await started();
    const [options, ...more] = await app.asked('BrowserWindow');
    expect(more).toEqual([]);
    expect(options?.input).toMatchObject({
      title: 'Proeftuinboek',
      show: false,
      backgroundColor: '#ffffff',
      webPreferences: {
        preload: window.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: true,
      },
    });
    expect(await app.asked('window.show')).toHaveLength(1);
  });

  it('takes a folder as it was typed, from where it was typed', async () => {
    const directory = join(tempFolder(), 'werkboek');
    const app = startDesktop(shell?.folder ?? '', relative(process.cwd(), directory));
    await app.window;
    expect(await app.asked('app.setPath')).toMatchObject([{ input: ['userData', join(directory, 'venster')] }]);
  });

  it('has no developer tools once packed', async () => {
    const { app } = await started({ packaged: true });
    expect(await app.asked('BrowserWindow')).toMatchObject([{ input: { webPreferences: { devTools: false } } }]);
  });

  it('a second start shows the first window and ends', async () => {
    const { app, directory } = await started();
    const second = startDesktop(shell?.folder ?? '', directory, { second: true });
    expect(await second.ended).toEqual({ code: 0, errors: '' });
    await app.ask('minimize');
    await app.ask('startAgain');
    expect(await app.asked('window.restore')).toHaveLength(1);
    expect(await app.asked('window.focus')).toHaveLength(1);
    expect(await app.asked('BrowserWindow')).toHaveLength(1);
  });

  it('has a Dutch menu with every zoom key and no way to reload or inspect', async () => {
    const { app } = await started();
    const [menu] = await app.asked('Menu.setApplicationMenu');
    const text = JSON.stringify(menu?.input);
    expect(text).toContain('Kopiëren');
    for (const key of ['Plus', '=', 'numadd', '-', 'numsub', '0', 'num0']) {
      expect(text).toContain(`"accelerator":"CommandOrControl+${key}"`);
    }
    expect(text.toLowerCase()).not.toMatch(/reload|devtools/);
    await app.ask('contextMenu', 'no', '');
    expect(await app.asked('menu.popup')).toHaveLength(0);
    await app.ask('contextMenu', 'yes', '');
    expect(await app.asked('menu.popup')).toHaveLength(1);
  });
});

describe('what a page may do', () => {
  it('gets no permission at all, asked or checked', async () => {
    const { app } = await started();
    for (const name of [
      'media',
      'geolocation',
      'notifications',
      'fileSystem',
      'clipboard-read',
      'openExternal',
      'hid',
      'unknown',
    ]) {
      expect(await app.ask('permission', name), name).toEqual({ request: [false], check: false });
    }
  });

  const elsewhere = [
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<p>',
    'blob:app://proeftuinboek/1',
    'about:blank',
    'app://proeftuinboek.example.com/',
    'app://proeftuinboek:99/',
    'app://someone@proeftuinboek/',
    'app:proeftuinboek',
    'not an address',
  ];

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s goes nowhere but to our own pages',
    async (event) => {
      const { app } = await started();
      for (const url of elsewhere) expect(await app.ask('navigate', event, url), url).toBe('refused');
      expect(await app.ask('navigate', event, 'app://proeftuinboek/#/instellingen')).toBe('allowed');
      expect(await app.ask('navigate', 'will-attach-webview', 'app://proeftuinboek/')).toBe('refused');
    },
  );

  it('opens no window; only a link over https goes to the browser of the user', async () => {
    const { app } = await started();
    for (const url of [
      ...elsewhere,
      'app://proeftuinboek/',
      'HTTPS:example.com',
      'mailto:a@b.nl',
      'ms-word:ofe|u|x',
      'smb://x/y',
    ]) {
      expect(await app.ask('openWindow', url), url).toBe('deny');
    }
    const opened = (await app.asked('shell.openExternal')).map(({ input }) => input);
    expect(opened).toEqual(['https://example.com/', 'HTTPS:example.com']);
  });

  it('asks nothing of a network or a disk', async () => {
    const { app } = await started();
    for (const url of [
      'https://example.com/',
      'http://localhost/',
      'ws://x/',
      'wss://x/',
      'ftp://x/',
      'file:///etc/hosts',
      '',
    ]) {
      expect(await app.ask('network', url), url).toEqual([{ cancel: true }]);
    }
    for (const url of [
      'app://proeftuinboek/',
      'blob:app://proeftuinboek/1',
      'data:image/png;base64,',
      'devtools://devtools/x',
    ]) {
      expect(await app.ask('network', url), url).toEqual([{ cancel: false }]);
    }
  });

  it('saves what our own page made, where the user says, and nothing else', async () => {
    const { app } = await started();
    expect(await app.ask('download', 'blob:app://proeftuinboek/1', 'app://proeftuinboek')).toEqual({
      saved: true,
      options: [{ title: 'Bestand bewaren', buttonLabel: 'Bewaren', defaultPath: join('/downloads', 'bestand.txt') }],
    });
    for (const [url, initiator] of [
      ['https://example.com/a.exe', 'app://proeftuinboek'],
      ['data:text/plain,x', 'app://proeftuinboek'],
      ['app://proeftuinboek/assets/page.js', 'app://proeftuinboek'],
      ['blob:https://example.com/1', 'https://example.com'],
      ['blob:app://proeftuinboek/1', 'https://example.com'],
      ['blob:app://proeftuinboek/1', ''],
    ] as const) {
      expect(await app.ask('download', url, initiator), url).toEqual({ saved: false, options: [] });
    }
  });

  it('is asked whether to go on after the screen crashed, not loaded again by itself', async () => {
    const { app } = await started();
    await app.ask('crash', 'clean-exit');
    expect(await app.asked('dialog.showMessageBox')).toHaveLength(0);
    await app.ask('crash', 'crashed');
    expect(await app.asked('dialog.showMessageBox')).toMatchObject([
      { input: { buttons: ['Opnieuw openen', 'Afsluiten'] } },
    ]);
    await expect.poll(() => app.asked('window.reload')).toHaveLength(1);
  });
});

describe('the scheme', () => {
  it('serves the page with the policy and a fresh nonce each time', async () => {
    const { app } = await started();
    const first = await app.request('app://proeftuinboek/');
    const second = await app.request('app://proeftuinboek/#/anders');
    const nonces = [first, second].map(({ status, headers, body }) => {
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['x-content-type-options']).toBe('nosniff');
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      const nonce = /script-src 'self' 'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? '';
      expect(body).toContain(`nonce="${nonce}"`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  it('serves the files of the screens as what they are', async () => {
    const { app } = await started();
    expect(await app.request('app://proeftuinboek/assets/page.js')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
      body: 'document.title = "ja";\n',
    });
  });

  it('has nothing but those files: no folder, no way up, no other host', async () => {
    const { app } = await started();
    for (const url of [
      'app://proeftuinboek/index.html',
      'app://proeftuinboek/assets',
      'app://proeftuinboek/assets/',
      'app://proeftuinboek/../package.json',
      'app://proeftuinboek/assets/../../package.json',
      'app://proeftuinboek/%2e%2e/electron/main.js',
      'app://proeftuinboek/..%2felectron%2fmain.js',
      'app://proeftuinboek/..\\electron\\main.js',
      'app://proeftuinboek//etc/passwd',
      'app://proeftuinboek/assets/page.js%00.html',
      'app://proeftuinboek/assets/PAGE.js',
      'app://elsewhere/',
      'app://proeftuinboek.example.com/',
      'app://proeftuinboek:99/',
      'app:///',
    ]) {
      const { status, headers, body } = await app.request(url);
      expect({ status, body }, url).toEqual({ status: 404, body: 'Dit kan hier niet.' });
      expect(headers['content-type'], url).toBe('text/plain; charset=utf-8');
    }
  });

  it('answers nothing but GET', async () => {
    const { app } = await started();
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
      expect(await app.request('app://proeftuinboek/', method), method).toMatchObject({ status: 404 });
    }
  });
});
