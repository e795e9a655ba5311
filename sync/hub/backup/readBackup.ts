import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { HubFault } from '../hubFault.ts';
import { headSchema, manifestSchema, type BackupHead, type BackupManifest } from './format.ts';
import { linesIn } from './linesIn.ts';

/** What reading a backup comes across. */
export type BackupEntry =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'row'; readonly table: string; readonly row: string }
  | { readonly kind: 'manifest'; readonly tables: BackupManifest['tables'] };

/**
 * Reads a whole backup to see whether it is good.
 *
 * @throws HubFault BACKUP_FOREIGN, BACKUP_DAMAGED
 */
export async function verifyBackup(
  path: string,
): Promise<{ readonly head: BackupHead; readonly tables: BackupManifest['tables'] }> {
  let head: BackupHead | null = null;
  let tables: BackupManifest['tables'] | null = null;
  for await (const entry of readBackup(path)) {
    if (entry.kind === 'head') head = entry.head;
    if (entry.kind === 'manifest') tables = entry.tables;
  }
  if (head === null || tables === null) throw new HubFault('BACKUP_DAMAGED');
  return { head, tables };
}

/**
 * Reads a backup row by row, and its manifest last, when everything before it was as the manifest says. Until then nothing may be taken for good.
 *
 * @throws HubFault BACKUP_FOREIGN, BACKUP_DAMAGED
 */
export async function* readBackup(path: string): AsyncGenerator<BackupEntry> {
  const found = new Found();
  for await (const line of textLines(path)) {
    const [letter, text] = [line.slice(0, 2), line.slice(2)];
    if (found.manifestRead) throw new HubFault('BACKUP_DAMAGED');
    if (!found.headRead) yield { kind: 'head', head: found.head(letter, text) };
    else if (letter === 'T ') found.table(text);
    else if (letter === 'R ') yield { kind: 'row', table: found.row(text), row: text };
    else yield { kind: 'manifest', tables: found.manifest(letter, text) };
  }
  if (!found.headRead) throw new HubFault('BACKUP_FOREIGN');
  if (!found.manifestRead) throw new HubFault('BACKUP_DAMAGED');
}

/** Lines of the file; whatever is wrong with it as a gzip of text makes it damaged. */
async function* textLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const plain = createGunzip();
  // A fault of either stream ends the other and comes out of the loop below.
  const unpacked = pipeline(file, plain, () => undefined);
  try {
    yield* linesIn(unpacked);
  } catch (cause) {
    const ofFile = cause instanceof Error && 'syscall' in cause;
    throw ofFile ? cause : new HubFault('BACKUP_DAMAGED', { cause });
  } finally {
    file.destroy();
  }
}

/** What was found so far, to hold against the manifest. */
class Found {
  headRead = false;
  manifestRead = false;
  #headHash = '';
  readonly #tables: { readonly name: string; rows: number; readonly hash: Hash }[] = [];

  head(letter: string, text: string): BackupHead {
    const head = letter === 'H ' ? headSchema.safeParse(parsed(text)) : null;
    if (head?.success !== true) throw new HubFault('BACKUP_FOREIGN');
    this.headRead = true;
    this.#headHash = createHash('sha256').update(text).digest('hex');
    return head.data;
  }

  table(name: string): void {
    this.#tables.push({ name, rows: 0, hash: createHash('sha256') });
  }

  row(text: string): string {
    const table = this.#tables.at(-1);
    if (table === undefined) throw new HubFault('BACKUP_DAMAGED');
    table.rows += 1;
    table.hash.update(`${text}\n`);
    return table.name;
  }

  manifest(letter: string, text: string): BackupManifest['tables'] {
    const manifest = letter === 'M ' ? manifestSchema.safeParse(parsed(text)) : null;
    const tables = this.#tables.map(({ name, rows, hash }) => ({ name, rows, sha256: hash.digest('hex') }));
    const same =
      manifest?.data?.head === this.#headHash && JSON.stringify(manifest.data.tables) === JSON.stringify(tables);
    if (!same) throw new HubFault('BACKUP_DAMAGED');
    this.manifestRead = true;
    return tables;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HubFault('BACKUP_DAMAGED', { cause });
  }
}
