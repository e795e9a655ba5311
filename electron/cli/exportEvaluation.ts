import { print, progress } from './output.ts';
import { withCaller } from './withCaller.ts';
import { writeWhole } from './writeWhole.ts';

/** What the command was called with. */
export interface ExportOptions {
  readonly data: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly tier: 'toezicht';
  readonly out: string;
  readonly json: boolean;
}

/** `export evaluation`: makes the evaluation delivery and writes it into a folder. */
export async function exportEvaluation({ data, fromYear, toYear, tier, out, json }: ExportOptions): Promise<number> {
  progress(`Evaluatielevering ${fromYear}–${toYear} (${tier}) maken…`);
  const made = await withCaller(data, (caller) => caller.evaluation.make({ period: { fromYear, toYear }, tier }));
  const path = await writeWhole(out, made.fileName, made.base64);
  print(
    json,
    { package: path, files: made.files, sha256: made.sha256 },
    `${path}\n${made.files} bestanden, SHA-256 ${made.sha256}`,
  );
  return 0;
}
