import { isFault } from './hubFault.ts';
import { CompareAgain } from './syncRun.ts';

/**
 * Asks the hub something that holds for the epoch it was in when everything was compared.
 *
 * @throws CompareAgain when it was restored since; what `ask` throws
 */
export async function inEpoch<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (cause) {
    if (isFault(cause, 'wrong-epoch')) throw new CompareAgain('epoch', { cause });
    throw cause;
  }
}
