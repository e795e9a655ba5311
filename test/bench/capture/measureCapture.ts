import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const path = join(root, 'test-results/capture.json');

const captureSchema = z.object({
  secondsPerKey: z.number(),
  captures: z
    .array(
      z.object({
        what: z.string(),
        requiredInputs: z.int(),
        steeringKeys: z.int(),
        characters: z.int(),
        keys: z.int(),
        seconds: z.number(),
      }),
    )
    .min(1),
});

export type CaptureFigures = z.output<typeof captureSchema>;

/** Records a dialogue and an intervention in a real browser, by the spec that also guards it, and gives what it counted. */
export function measureCapture(): CaptureFigures {
  // Figures of an earlier run are not those of this one.
  rmSync(path, { force: true });
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  const { status } = spawnSync(
    process.execPath,
    [cli, 'test', '--config', 'test/e2e/playwright.config.ts', 'capture-speed.spec'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error('the spec that counts the keys failed: run it by itself to see why');
  return captureSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** A line for each thing that was recorded. */
export function captureLines({ captures, secondsPerKey }: CaptureFigures): string[] {
  return captures.map(
    ({ what, requiredInputs, keys, steeringKeys, seconds }) =>
      `${`record: ${what}`.padEnd(34)}${seconds} s at ${secondsPerKey} s a key  (${keys} keys, ${steeringKeys} of them to steer; ${requiredInputs} required inputs)`,
  );
}
