import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** A screen that was opened. */
export interface Recent {
  /** Path and parameters of the screen, as the application itself wrote them. */
  readonly address: string;
  /** What the screen was called then. */
  readonly title: string;
  readonly openedAt: string;
}

/** More than this nobody looks back. */
const mostKept = 30;

/** What was opened last and where one is: kept in the store, because titles and what is searched for are confidential; never synced. */
export interface Recents {
  /** Newest first. */
  list(most?: number): Promise<readonly Recent[]>;
  /** A screen was opened, or opened again. */
  opened(address: string, title: string): Promise<void>;
  /** The screen that was open when the application was last used, or null. */
  place(): Promise<string | null>;
  keepPlace(address: string): Promise<void>;
}

export function recents(db: Kysely<Tables>): Recents {
  return {
    async list(most = mostKept) {
      return db.selectFrom('recent').selectAll().orderBy('openedAt', 'desc').limit(most).execute();
    },
    async opened(address, title) {
      await db.transaction().execute(async (transaction) => {
        await transaction
          .replaceInto('recent')
          .values({ address, title, openedAt: new Date().toISOString() })
          .execute();
        const kept = transaction.selectFrom('recent').select('address').orderBy('openedAt', 'desc').limit(mostKept);
        await transaction.deleteFrom('recent').where('address', 'not in', kept).execute();
      });
    },
    async place() {
      return (await db.selectFrom('place').select('address').executeTakeFirst())?.address ?? null;
    },
    async keepPlace(address) {
      await db.replaceInto('place').values({ only: 1, address }).execute();
    },
  };
}
