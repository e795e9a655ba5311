import { entityNames } from '../../domain/registration.ts';
import type { Read } from '../log/readHandle.ts';

/** Number of records of which several values stand beside each other until a person decides, and of records that wait for something. */
export async function undecidedCount(read: Pick<Read, 'selectFrom'>): Promise<number> {
  let count = (await read.selectFrom('waiting').select('entityId').execute()).length;
  for (const entity of entityNames) {
    const open = await read
      .selectFrom(entity)
      .select('id')
      .where((where) => where.or([where('conflicts', 'is not', null), where('amendments', '!=', '[]')]))
      .execute();
    count += open.length;
  }
  return count;
}
