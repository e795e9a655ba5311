import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { minPassphraseLength } from '../keys/unlock.ts';
import { UsageError } from './usage.ts';

/** What is asked for: the environment variable that holds it, for scripts, and its name on a terminal. */
interface Asked {
  readonly variable: string;
  readonly name: string;
}

const ofStore: Asked = { variable: 'PROEFTUINBOEK_PASSPHRASE', name: 'wachtzin' };
const ofBundle: Asked = { variable: 'PROEFTUINBOEK_BUNDLE_PASSPHRASE', name: 'wachtzin van het bestand' };

/** Asks on the terminal without showing what is typed. */
function ask(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve) => {
    terminal.question('', (answer) => {
      terminal.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}

function given({ variable, name }: Asked): string | undefined {
  const value = process.env[variable];
  if (value !== undefined && value !== '') return value;
  if (!process.stdin.isTTY) throw new UsageError(`Zet de ${name} in ${variable}.`);
  return undefined;
}

async function existing(asked: Asked): Promise<string> {
  return given(asked) ?? (await ask(`${asked.name[0]?.toUpperCase()}${asked.name.slice(1)}: `));
}

async function chosen(asked: Asked): Promise<string> {
  const fromEnvironment = given(asked);
  const value = fromEnvironment ?? (await ask(`Nieuwe ${asked.name}: `));
  if (value.length < minPassphraseLength) {
    throw new UsageError(`Kies een ${asked.name} van minstens ${minPassphraseLength} tekens.`);
  }
  if (fromEnvironment === undefined && (await ask('Nog een keer: ')) !== value) {
    throw new UsageError('De twee wachtzinnen zijn niet gelijk.');
  }
  return value;
}

/** The passphrase of a store, from the environment or the terminal: never from an argument, which others can read. */
export function passphrase(): Promise<string> {
  return existing(ofStore);
}

/** A new passphrase of a store, asked twice on a terminal. */
export function newPassphrase(): Promise<string> {
  return chosen(ofStore);
}

/** The passphrase of a bundle, as its maker told it. */
export function bundlePassphrase(): Promise<string> {
  return existing(ofBundle);
}

/** A new passphrase of a bundle, asked twice on a terminal. */
export function newBundlePassphrase(): Promise<string> {
  return chosen(ofBundle);
}
