import { v7 as uuidV7 } from 'uuid';
import {
  chainStart,
  changeSchemaVersion,
  hashOfChange,
  type Change,
  type ChangeContent,
} from '../../../../../db/log/change.ts';
import type { Laptop } from './laptop.ts';
import type { World } from './world.ts';

/** What is made by hand of a change; the rest is filled in so that it fits. */
export type Forged = Partial<ChangeContent> & Pick<ChangeContent, 'scope' | 'entity' | 'entityId' | 'groups'>;

/** The next change in the chain of a laptop, with a hash that is right. */
export async function nextChange({ store, device }: Laptop, forged: Forged): Promise<Change> {
  const last = await store.read
    .selectFrom('change')
    .select(['deviceSeq', 'hash'])
    .where('device', '=', device)
    .where('scope', '=', forged.scope)
    .orderBy('deviceSeq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const content: ChangeContent = {
    id: uuidV7(),
    device,
    deviceSeq: (last?.deviceSeq ?? 0) + 1,
    actor: store.identity.name,
    kind: 'create',
    commandId: uuidV7(),
    command: 'by.hand',
    reason: null,
    schemaVersion: changeSchemaVersion,
    wallTime: new Date().toISOString(),
    previousHash: last?.hash ?? chainStart,
    ...forged,
  };
  return { ...content, hash: hashOfChange(content) };
}

/** Puts a change that no command would make into the log of a laptop, as its own: as another version of the program could have. */
export async function forge(world: World, laptop: Laptop, forged: Forged): Promise<Change> {
  const change = await nextChange(laptop, forged);
  await world.on(laptop, (store) => store.receive([change]));
  return change;
}
