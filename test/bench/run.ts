import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureImport } from './importedRows.ts';
import { measureRecordedCommand } from './recordedCommand.ts';

/** `npm run bench`: figures of one run beside each other, because those of two computers cannot be compared. */
const results = fileURLToPath(new URL('../../test-results', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'proeftuinboek-bench-'));
try {
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
  mkdirSync(results, { recursive: true });
  const path = join(results, 'bench.json');
  writeFileSync(path, `${JSON.stringify({ node: process.version, command, import: imported }, null, 2)}\n`);
  console.log('written to test-results/bench.json');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
