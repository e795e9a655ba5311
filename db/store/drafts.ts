import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What was typed in a form, as it stood at a moment. */
export interface Draft {
  /** JSON text of the form; only the form that wrote it knows its shape. */
  readonly content: string;
  readonly savedAt: string;
}

/** Drafts of forms: kept while typing, offered back after a crash, never part of the dossier. */
export interface Drafts {
  get(form: string, key: string): Promise<Draft | null>;
  /** Keeps a draft and returns when it was kept. */
  save(form: string, key: string, content: string): Promise<string>;
  discard(form: string, key: string): Promise<void>;
}

export function drafts(db: Kysely<Tables>): Drafts {
  return {
    async get(form, key) {
      const query = db
        .selectFrom('draft')
        .select(['content', 'savedAt'])
        .where('form', '=', form)
        .where('key', '=', key);
      return (await query.executeTakeFirst()) ?? null;
    },
    async save(form, key, content) {
      const savedAt = new Date().toISOString();
      await db.replaceInto('draft').values({ form, key, content, savedAt }).execute();
      return savedAt;
    },
    async discard(form, key) {
      await db.deleteFrom('draft').where('form', '=', form).where('key', '=', key).execute();
    },
  };
}
