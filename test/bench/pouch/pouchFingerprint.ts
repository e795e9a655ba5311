import { hash } from 'node:crypto';
import type PouchDB from 'pouchdb';

/** Which documents, in which revision: equal for databases that hold the same. */
export async function pouchFingerprint(database: PouchDB) {
  const { rows } = await database.allDocs();
  const check = hash('sha256', rows.map(({ id, value }) => `${id} ${value.rev}`).join('\n'), 'hex');
  return { check, documents: rows.length };
}
