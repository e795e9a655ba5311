import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { StoreFault } from './fault.ts';

/** A store is never smaller than one page. */
const pageSize = 4096;

/** From this length on, random bytes are never text by chance. */
const tellingLength = 32;

/**
 * Looks at the bytes of a file before it is opened as a store. An encrypted file has random bytes from the first on, so another SQLite file and
 * text of any kind are told from it; a file too short for one page was cut off.
 *
 * @throws StoreFault STORE_FOREIGN or STORE_DAMAGED
 */
export function assertEncryptedFile(path: string): void {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(Math.min(pageSize, fstatSync(file).size));
    readSync(file, start, 0, start.length, 0);
    if (start.length >= tellingLength && isText(start)) throw new StoreFault('STORE_FOREIGN');
    if (start.toString('latin1', 0, 15) === 'SQLite format 3') throw new StoreFault('STORE_FOREIGN');
    if (start.length < pageSize) throw new StoreFault('STORE_DAMAGED');
  } finally {
    closeSync(file);
  }
}

/** UTF-8 without zero bytes; a character cut off at the end counts. */
function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    // What the decoder refuses is no text: that is the answer.
    return false;
  }
}
