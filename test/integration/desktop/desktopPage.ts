import { readFileSync } from 'node:fs';
import { _electron, chromium, type Page } from '@playwright/test';
import { onTestFinished } from 'vitest';
import { electronProgram } from '../../../electron/desktop/runtime.ts';
import { chromiumPath } from '../../e2e/chromium.ts';
import { startDesktop, type DesktopApp, type TestPort } from './desktopApp.ts';
import { root } from './packedApp.ts';
import { preloadShim } from './preloadShim.ts';

/** The window of the desktop app, in a real Chromium. */
export interface DesktopPage {
  /** Which runtime showed it: Electron's own when it was fetched here, else the stand-in with a Chromium of this computer. */
  readonly runtime: 'electron' | 'stand-in';
  readonly page: Page;
  /** What went wrong in the page: errors, refusals of the policy, requests to elsewhere. */
  readonly wrongs: readonly string[];
  /** The computer goes to sleep. */
  suspend(): Promise<void>;
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts the app built in `folder` and opens its window. */
export async function openDesktopPage(folder: string, directory: string, ...flags: string[]): Promise<DesktopPage> {
  const program = electronProgram(root);
  return program === undefined ? onStandIn(folder, directory, flags) : onElectron(program, folder, directory, flags);
}

async function onElectron(program: string, folder: string, directory: string, flags: string[]): Promise<DesktopPage> {
  const app = await _electron.launch({
    executablePath: program,
    args: [...asRoot, folder, '--data', directory, ...flags],
  });
  onTestFinished(() => app.close());
  const page = await app.firstWindow();
  const wrongs = wrongsOf(page);
  return {
    runtime: 'electron',
    page,
    wrongs,
    async suspend() {
      await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    },
  };
}

/** A custom scheme cannot be answered from outside Chromium, so the page lives at an https address of the same shape. */
const pageOrigin = 'https://proeftuinboek';
const appOrigin = 'app://proeftuinboek';

async function onStandIn(folder: string, directory: string, flags: string[]): Promise<DesktopPage> {
  const app = startDesktop(folder, directory, { flags, packaged: true });
  const { url, preload } = await app.window;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: asRoot });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const wrongs = wrongsOf(page);
  await answerRequests(page, app, wrongs);
  await carryMessages(page, app);
  await page.addInitScript({
    content: `((require) => {\n${readFileSync(preload, 'utf8')}\n})((${preloadShim.toString()})());`,
  });
  await page.goto(url.replace(appOrigin, pageOrigin));
  return {
    runtime: 'stand-in',
    page,
    wrongs,
    async suspend() {
      await app.ask('power', 'suspend');
    },
  };
}

function wrongsOf(page: Page): string[] {
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrongs.push(message.text());
  });
  return wrongs;
}

async function answerRequests(page: Page, app: DesktopApp, wrongs: string[]): Promise<void> {
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (new URL(request.url()).origin !== pageOrigin) {
      wrongs.push(`request to ${request.url()}`);
      await route.abort();
      return;
    }
    await route.fulfill(await app.request(request.url().replace(pageOrigin, appOrigin), request.method()));
  });
}

async function carryMessages(page: Page, app: DesktopApp): Promise<void> {
  const held: { port: TestPort | null } = { port: null };
  await page.exposeFunction('standInSend', (channel: string) => app.tell('send', channel, 'own'));
  await page.exposeFunction('standInPost', (data: unknown) => held.port?.postMessage(data));
  app.onPort((_channel, port) => {
    held.port?.close();
    held.port = port;
    port.onMessage(
      (data) =>
        void unlessClosed(
          page,
          page.evaluate((message) => window.standInReceive(message), data),
        ),
    );
    void unlessClosed(
      page,
      page.evaluate(() => window.standInHandPort()),
    );
  });
}

/** A window that closes while a message is under way takes it along: only that is no fault. */
async function unlessClosed(page: Page, told: Promise<unknown>): Promise<void> {
  try {
    await told;
  } catch (error) {
    if (!page.isClosed()) throw error;
  }
}
