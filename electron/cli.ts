import { parseArgs } from 'node:util';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { RuleViolation } from '../db/commands/ruleViolation.ts';
import { StoreFault } from '../db/store/fault.ts';
import { UserFault } from './api/userFault.ts';
import { bundleExport, bundleImport } from './cli/bundle.ts';
import { check } from './cli/check.ts';
import { conflictsCommand } from './cli/conflicts.ts';
import { enrolCommand } from './cli/enrol.ts';
import { exportEvaluation } from './cli/exportEvaluation.ts';
import { fingerprintCommand } from './cli/fingerprint.ts';
import { importCommand } from './cli/import.ts';
import { init } from './cli/init.ts';
import { dumpCommand, templateCommand } from './cli/registrationFiles.ts';
import { syncCommand } from './cli/sync.ts';
import { usage, UsageError } from './cli/usage.ts';
import { verify } from './cli/verify.ts';
import { describeError } from './host/faultLog.ts';

/** The headless host: for administrators and scripts. Exit code 0 only on success. */
function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        out: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        tier: { type: 'string', default: 'toezicht' },
        name: { type: 'string' },
        organisation: { type: 'string' },
        refused: { type: 'string' },
        'good-rows': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        hub: { type: 'string' },
        invite: { type: 'string' },
        institution: { type: 'string', multiple: true },
        format: { type: 'string', default: 'xlsx' },
        overwrite: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new UsageError('Deze opdracht is niet begrepen.');
  }
}

type Values = ReturnType<typeof parse>['values'];

function need(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new UsageError(`Geef ${what} op.`);
  return value;
}

function year(value: string | undefined, what: string): number {
  const text = need(value, what);
  if (!/^(?:19|20|21)\d{2}$/.test(text)) throw new UsageError(`${what} is een jaar van vier cijfers.`);
  return Number(text);
}

function registrationFormat(value: string): 'xlsx' | 'csv' {
  if (value !== 'xlsx' && value !== 'csv') throw new UsageError('Kies --format xlsx of --format csv.');
  return value;
}

function only(positionals: readonly string[], count: number): void {
  if (positionals.length > count) throw new UsageError(`“${positionals[count]}” hoort niet bij deze opdracht.`);
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [command, subject] = positionals;
  const { json } = values;
  const data = () => need(values.data, '--data MAP');
  switch (command) {
    case 'init':
      only(positionals, 1);
      return init({ data: data(), name: values.name, organisation: values.organisation, json });
    case 'import':
      only(positionals, 2);
      return importCommand({
        data: data(),
        registration: need(subject, 'een werkmap, map of zip met de registratie'),
        goodRows: values['good-rows'],
        dryRun: values['dry-run'],
        refused: values.refused,
        json,
      });
    case 'template':
      only(positionals, 1);
      return templateCommand({ format: registrationFormat(values.format), out: need(values.out, '--out MAP'), json });
    case 'dump':
      only(positionals, 1);
      return dumpCommand({
        data: data(),
        format: registrationFormat(values.format),
        out: need(values.out, '--out MAP'),
        json,
      });
    case 'export': {
      only(positionals, 2);
      if (subject !== 'evaluation') throw new UsageError('Er is alleen: export evaluation.');
      if (values.tier !== 'toezicht') throw new UsageError('Deze versie maakt alleen leveringen met --tier toezicht.');
      const [fromYear, toYear] = [year(values.from, '--from JAAR'), year(values.to, '--to JAAR')];
      if (toYear < fromYear) throw new UsageError('--to ligt vóór --from.');
      return exportEvaluation({
        data: data(),
        fromYear,
        toYear,
        tier: 'toezicht',
        out: need(values.out, '--out MAP'),
        json,
      });
    }
    case 'verify':
      only(positionals, 2);
      return verify({ path: need(subject, 'een pakket'), json });
    case 'check':
      only(positionals, 1);
      return check({ data: data(), json });
    case 'enrol':
      only(positionals, 1);
      return enrolCommand({
        data: data(),
        hub: need(values.hub, '--hub ADRES'),
        invite: need(values.invite, '--invite CODE'),
        json,
      });
    case 'sync':
      only(positionals, 1);
      return syncCommand({ data: data(), json });
    case 'conflicts':
      only(positionals, 1);
      return conflictsCommand({ data: data(), json });
    case 'fingerprint':
      only(positionals, 1);
      return fingerprintCommand({ data: data() });
    case 'bundle':
      return bundle(values, positionals);
    case undefined:
      throw new UsageError('Geef een opdracht.');
    default:
      throw new UsageError(`De opdracht “${command}” bestaat niet.`);
  }
}

function bundle(values: Values, positionals: readonly string[]): Promise<number> {
  const [, subject, file] = positionals;
  const { json, overwrite, institution: institutions = [] } = values;
  const data = need(values.data, '--data MAP');
  switch (subject ?? '') {
    case 'export':
      only(positionals, 2);
      return bundleExport({ data, out: need(values.out, '--out BESTAND'), institutions, overwrite, json });
    case 'import':
      only(positionals, 3);
      return bundleImport({ data, file: need(file, 'een bestand met wijzigingen'), json });
    default:
      throw new UsageError('Er is alleen: bundle export en bundle import.');
  }
}

/** What the operating system refuses about a path that was given: the user can choose another. */
function isFileError(error: unknown): error is Error & { readonly code: string; readonly path: string } {
  return error instanceof Error && 'code' in error && 'path' in error && typeof error.path === 'string';
}

function explain(error: unknown): string {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof UsageError) return `${cause.message}\n\n${usage}`;
  if (cause instanceof RuleViolation) return cause.findings.map(({ message }) => message).join('\n');
  if (cause instanceof StoreFault || cause instanceof UserFault) return cause.message;
  if (cause instanceof z.ZodError) return cause.issues.map(({ message }) => message).join('\n');
  if (isFileError(cause))
    return `${cause.path} kan niet gebruikt worden (${cause.code}). Kies een andere map of een ander bestand.`;
  return `Er ging iets mis wat we niet verwachtten. Er is niets bewaard. (${describeError(cause)})`;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
