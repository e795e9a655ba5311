import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium of this machine: one it has, Playwright's own, or Debian's, which is installed here when we may. */
export function chromiumPath(): string {
  const wished = process.env['PROEFTUINBOEK_CHROMIUM'];
  const found = [wished, ...places, chromium.executablePath()].find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('No Chromium here: installing the one of Debian.\n');
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
    const installed = places.find((path) => existsSync(path));
    if (installed !== undefined) return installed;
  }
  process.stderr.write(`The browser tests need a Chromium. Run one of these and try again:
  sudo apt-get install chromium        (Debian, Ubuntu)
  npx playwright install chromium      (elsewhere)
`);
  process.exit(1);
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
}
