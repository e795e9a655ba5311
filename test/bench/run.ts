import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { captureLines, measureCapture } from './capture/measureCapture.ts';
import { measureImport } from './importedRows.ts';
import { measureRecordedCommand } from './recordedCommand.ts';
import { measureScreens } from './screens/measureScreens.ts';
import { screensTable } from './screens/screensTable.ts';
import { measureSync } from './sync/measureSync.ts';
import { syncTable } from './sync/syncTable.ts';

/**
 * `npm run bench`: figures of one run beside each other, because those of two computers cannot be compared. `npm run bench -- screens` measures going
 * from screen to screen alone.
 */
const only = process.argv[2];

/** Size of the dossier with which syncing is measured. */
const changes = 100_000;

const results = fileURLToPath(new URL('../../test-results', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'proeftuinboek-bench-'));
try {
  mkdirSync(results, { recursive: true });
  const figures = only === 'screens' ? {} : await measureStore();
  const screens = await measureScreens(folder);
  console.log(`\n${screensTable(screens).join('\n')}`);
  const path = join(results, 'bench.json');
  writeFileSync(path, `${JSON.stringify({ node: process.version, ...figures, screens }, null, 2)}\n`);
  console.log('written to test-results/bench.json');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Recording, reading in and syncing. */
async function measureStore() {
  const command = await measureRecordedCommand(folder);
  const imported = await measureImport(folder);
  console.log(
    `one recorded command    ${command.commandMilliseconds} ms  validated, logged, folded, durable, encrypted`,
  );
  console.log(
    `one raw durable insert  ${command.insertMilliseconds} ms  same row, same table, same encryption and settings`,
  );
  console.log(`ratio                   ${command.ratio} ×  (median of interleaved rounds)`);
  console.log(
    `import, small fixture   ${imported.rowsPerSecond} rows/s  (${imported.rows} rows in ${imported.milliseconds} ms)`,
  );
  const capture = measureCapture();
  console.log(captureLines(capture).join('\n'));
  const started = performance.now();
  const sync = await measureSync(folder, changes, (what) => {
    console.error(`… ${Math.round((performance.now() - started) / 1000)} s: ${what}`);
  });
  console.log(`\n${syncTable(sync).join('\n')}`);
  return { command, import: imported, capture, sync };
}
