import { HubRefusal } from '../access/hubRefusal.ts';
import { HubFault } from '../hubFault.ts';
import { SettingsError } from '../storage/place.ts';
import { CommandError, usage, UsageError } from './usage.ts';

/** What the operating system refuses about a file, folder or address that was given: the administrator can choose another. */
const systemFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Deze poort is al in gebruik. Kies met --port een andere.',
  EADDRNOTAVAIL: 'Dit adres hoort niet bij deze computer. Kies met --host een ander.',
  EACCES: 'Dit mag niet van het besturingssysteem',
  EPERM: 'Dit mag niet van het besturingssysteem',
  ENOENT: 'Dit bestand of deze map is er niet',
  EEXIST: 'Dit bestand is er al',
  ENOSPC: 'De schijf is vol',
  EISDIR: 'Dit is een map, geen bestand',
};

/** The database ended under a command: another command that had started it was done, or the hub stopped. */
const databaseGone = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET']);

/** An error in Dutch, for the administrator: what is wrong and what to do, without content of the dossier. */
export function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof SettingsError) return `${error.message}\n\n${usage}`;
  if (error instanceof HubFault || error instanceof CommandError || error instanceof HubRefusal) return error.message;
  if (!(error instanceof Error)) return 'Er ging iets mis wat we niet verwachtten.';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (databaseGone.has(code)) return new HubFault('HUB_BUSY').message;
  const path = 'path' in error && typeof error.path === 'string' ? `: ${error.path}` : '';
  const fault = systemFaults[code];
  if (fault !== undefined) return `${fault}${path}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `Er ging iets mis wat we niet verwachtten. (${[error.name, code, ...frames.slice(0, 6).map((line) => line.trim())].join(' | ')})`;
}
