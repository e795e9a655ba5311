import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { minPassphraseLength } from '../keys/unlock.ts';
import { UsageError } from './usage.ts';

/** Environment variable with the passphrase, for scripts. */
const variable = 'PROEFTUINBOEK_PASSPHRASE';

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

function given(): string | undefined {
  const value = process.env[variable];
  if (value !== undefined && value !== '') return value;
  if (!process.stdin.isTTY) throw new UsageError(`Zet de wachtzin in ${variable}.`);
  return undefined;
}

/** The passphrase of a store, from the environment or the terminal: never from an argument, which others can read. */
export async function passphrase(): Promise<string> {
  return given() ?? (await ask('Wachtzin: '));
}

/** A new passphrase, asked twice on a terminal. */
export async function newPassphrase(): Promise<string> {
  const fromEnvironment = given();
  const chosen = fromEnvironment ?? (await ask('Nieuwe wachtzin: '));
  if (chosen.length < minPassphraseLength) {
    throw new UsageError(`Kies een wachtzin van minstens ${minPassphraseLength} tekens.`);
  }
  if (fromEnvironment === undefined && (await ask('Nog een keer: ')) !== chosen) {
    throw new UsageError('De twee wachtzinnen zijn niet gelijk.');
  }
  return chosen;
}
