import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEncrypted, openForLooking } from '../../../../db/store/connection.ts';
import { tempFolder } from '../tempStore.ts';

/** `pragma temp_store`: 2 is memory. */
const inMemory = 2;

describe('an encrypted connection', () => {
  it('keeps what it sorts and copies in memory: temporary files of SQLite are not encrypted', () => {
    const path = join(tempFolder(), 'store.db');
    const key = randomBytes(32);
    const writing = openEncrypted(path, key, { mustExist: false });
    writing.exec('create table kept (text text)');
    expect(writing.pragma('temp_store', { simple: true })).toBe(inMemory);
    writing.close();
    const looking = openForLooking(path, key);
    expect(looking.pragma('temp_store', { simple: true })).toBe(inMemory);
    looking.close();
  });
});
