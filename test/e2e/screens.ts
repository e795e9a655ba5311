import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Takes a picture of every screen, light and dark, in two sizes, into `screenshots`: to be looked at. */
const require = createRequire(import.meta.url);
const { status } = spawnSync(
  process.execPath,
  [
    join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js'),
    'test',
    '--config',
    'test/e2e/playwright.config.ts',
  ],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, PROEFTUINBOEK_SCREENS: '1' },
  },
);
process.exitCode = status ?? 1;
