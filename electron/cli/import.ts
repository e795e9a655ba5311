import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CarrierFault } from '../../exchange/registration/carrier/carrierFault.ts';
import { readRegistrationPath } from '../../exchange/registration/carrier/readRegistrationPath.ts';
import { capital } from '../../exchange/registration/dump/capital.ts';
import { UserFault } from '../api/userFault.ts';
import { print, progress } from './output.ts';
import { withCaller, type Caller } from './withCaller.ts';

type Report = Awaited<ReturnType<Caller['registration']['check']>>['report'];

/** What the command was called with. */
export interface ImportOptions {
  readonly data: string;
  readonly registration: string;
  readonly goodRows: boolean;
  readonly dryRun: boolean;
  /** Folder for the refused rows, each with its reason. */
  readonly refused: string | undefined;
  readonly json: boolean;
}

/** `import`: exit code 2 when rows were refused and nothing was imported. */
export async function importCommand(options: ImportOptions): Promise<number> {
  const files = await filesOf(options.registration);
  progress(`${files.length} ${files.length === 1 ? 'bestand' : 'bestanden'} gelezen; controleren…`);
  return withCaller(options.data, async (caller) => {
    if (options.dryRun || options.refused !== undefined) {
      const { report, refusedFiles } = await caller.registration.check({ files });
      if (options.refused !== undefined) await writeRefused(options.refused, refusedFiles);
      if (options.dryRun) {
        print(options.json, jsonOf(report, false), textOf(report, 'Proef: er is niets ingelezen.'));
        return report.refused.length > 0 ? 2 : 0;
      }
    }
    const { imported, report } = await caller.registration.import({ files, goodRows: options.goodRows });
    print(options.json, jsonOf(report, imported), textOf(report, conclusionOf(imported, options.goodRows)));
    return imported ? 0 : 2;
  });
}

function conclusionOf(imported: boolean, goodRows: boolean): string {
  if (imported) return 'De registratie is ingelezen.';
  return goodRows
    ? 'Er is niets ingelezen: alle rijen zijn geweigerd.'
    : 'Er is niets ingelezen: er zijn rijen geweigerd. Met --good-rows komen de goede rijen erin.';
}

async function filesOf(path: string) {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  try {
    const input = await readRegistrationPath(path);
    if (input.kind === 'zip') return [{ name: basename(path), base64: base64(input.bytes) }];
    return input.files.map(({ name, bytes }) => ({ name, base64: base64(bytes) }));
  } catch (error) {
    if (error instanceof CarrierFault) throw new UserFault(error.code, error.message);
    throw error;
  }
}

async function writeRefused(folder: string, files: readonly { name: string; base64: string }[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ name, base64 }) => writeFile(join(folder, name), Buffer.from(base64, 'base64'))));
  progress(`Geweigerde rijen: ${files.length} bestanden in ${folder}.`);
}

function jsonOf(report: Report, imported: boolean) {
  return { imported, ...report };
}

function textOf(report: Report, conclusion: string): string {
  const sheets = Object.entries(report.sheets).map(
    ([name, { read, new: added, changed, unchanged, refused }]) =>
      `${name}: ${read} gelezen, ${added} nieuw, ${changed} gewijzigd, ${unchanged} gelijk, ${refused} geweigerd`,
  );
  const faults = report.refused.map(
    ({ sheet, row, column, value, rule, message }) =>
      `  ${capital(sheet)}, rij ${row}, kolom ${column} (${rule}): ${message}${value === '' ? '' : ` [${value}]`}`,
  );
  return [...sheets, ...(faults.length > 0 ? ['Geweigerd:', ...faults] : []), conclusion].join('\n');
}
