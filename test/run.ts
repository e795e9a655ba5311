import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './e2e/chromium.ts';

/** Runs every test: unit and integration with vitest, then the application in a real Chromium with Playwright. */
const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

function run(name: string, script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const chromium = chromiumPath();
run('vitest', join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs'), ['run']);
run(
  'playwright',
  join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js'),
  ['test', '--config', 'test/e2e/playwright.config.ts'],
  {
    PROEFTUINBOEK_CHROMIUM: chromium,
  },
);
console.log('\nAll tests passed.');
