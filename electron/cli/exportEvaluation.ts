import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { print, progress } from './output.ts';
import { withCaller } from './withCaller.ts';

/** What the command was called with. */
export interface ExportOptions {
  readonly data: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly tier: 'toezicht';
  readonly out: string;
  readonly json: boolean;
}

/** `export evaluation`: writes the package under a temporary name first, so that nothing half-written is left behind. */
export async function exportEvaluation({ data, fromYear, toYear, tier, out, json }: ExportOptions): Promise<number> {
  progress(`Evaluatielevering ${fromYear}–${toYear} (${tier}) maken…`);
  const made = await withCaller(data, (caller) => caller.evaluation.make({ period: { fromYear, toYear }, tier }));
  await mkdir(out, { recursive: true });
  const path = join(out, made.fileName);
  const temporary = `${path}.deel`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(Buffer.from(made.base64, 'base64'));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  print(
    json,
    { package: path, files: made.files, sha256: made.sha256 },
    `${path}\n${made.files} bestanden, SHA-256 ${made.sha256}`,
  );
  return 0;
}
