import { appRouter } from '../api/router.ts';
import { Session } from '../api/session.ts';
import { passphrase } from './passphrase.ts';

/** The api as the command line calls it: the same one the screens call. */
export type Caller = ReturnType<typeof appRouter.createCaller>;

/** Opens the store of a folder, does the work and closes it again, whatever happens. */
export async function withCaller<Result>(
  directory: string,
  work: (caller: Caller, session: Session) => Promise<Result>,
): Promise<Result> {
  const session = new Session({ directory });
  try {
    await session.unlock({ kind: 'passphrase', value: await passphrase() });
    return await work(appRouter.createCaller({ session }), session);
  } finally {
    await session.lock();
  }
}
