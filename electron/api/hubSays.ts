import { HubFault } from '../../sync/laptop/hubFault.ts';
import { UserFault } from './userFault.ts';

/**
 * Waits for what the hub says.
 *
 * @throws UserFault when it cannot be reached or refuses, with what the person can do
 */
export async function hubSays<Result>(asking: Promise<Result>): Promise<Result> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof HubFault) throw new UserFault(error.code, error.message);
    throw error;
  }
}
