import { entityNames } from '../../domain/registration.ts';
import type { Read } from '../log/readHandle.ts';

/**
 * Ids that something has which is not in the lists: what was retired, and what waits for something that has not arrived. A record that comes in
 * from a file cannot be made under one of them.
 */
export async function takenIds(read: Pick<Read, 'selectFrom'>): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (const entity of entityNames) {
    for (const { id } of await read.selectFrom(entity).select('id').where('retired', '=', 1).execute()) taken.add(id);
  }
  for (const { entityId } of await read.selectFrom('waiting').select('entityId').execute()) taken.add(entityId);
  return taken;
}
