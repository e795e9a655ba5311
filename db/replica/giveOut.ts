import { changeOf, type Change } from '../log/change.ts';
import { refusedIds } from '../log/loadParts.ts';
import type { Read } from '../log/readHandle.ts';
import type { ChangeRow } from '../tables.ts';
import type { ChainLink } from './replica.ts';

/** Changes in one page. */
const pageLength = 1000;

/**
 * The changes of institutions, a page at a time, in the order of each chain. A change that the hub refused goes as a link: its content stays with
 * its author, and the chain stays whole. Of other devices no more than they signed for: who gets it must be able to see that it is theirs.
 */
export async function* giveOut(
  read: Read,
  own: string,
  scopes: readonly string[],
): AsyncGenerator<readonly (Change | ChainLink)[]> {
  const refused = new Set((await refusedIds(read).execute()).map(({ changeId }) => changeId));
  for (const scope of scopes) {
    const links = await read
      .selectFrom('chainLink')
      .selectAll()
      .where('scope', '=', scope)
      .orderBy('deviceSeq')
      .execute();
    const logged = await read.selectFrom('change').select('device').distinct().where('scope', '=', scope).execute();
    const signed = await read
      .selectFrom('signedHead')
      .select(['device', 'deviceSeq'])
      .where('scope', '=', scope)
      .execute();
    const reach = new Map(signed.map(({ device, deviceSeq }) => [device, deviceSeq]));
    for (const device of new Set([...logged, ...links].map((one) => one.device))) {
      const upTo = device === own ? Number.MAX_SAFE_INTEGER : (reach.get(device) ?? 0);
      const beside = links.filter((link) => link.device === device && link.deviceSeq <= upTo).map(linkOf);
      for await (const rows of chainOf(read, { device, scope, upTo })) {
        const last = rows.at(-1)?.deviceSeq ?? 0;
        const entries = rows.map((row) => (refused.has(row.id) ? linkOf(row) : changeOf(row)));
        const due = beside.splice(0, beside.filter(({ deviceSeq }) => deviceSeq < last).length);
        yield [...entries, ...due].toSorted((a, b) => a.deviceSeq - b.deviceSeq);
      }
      if (beside.length > 0) yield beside;
    }
  }
}

/** The chain of a device in an institution, a page at a time. */
async function* chainOf(
  read: Read,
  { device, scope, upTo }: { readonly device: string; readonly scope: string; readonly upTo: number },
): AsyncGenerator<readonly ChangeRow[]> {
  for (let after = 0; ;) {
    const rows = await read
      .selectFrom('change')
      .selectAll()
      .where('device', '=', device)
      .where('scope', '=', scope)
      .where('deviceSeq', '>', after)
      .where('deviceSeq', '<=', upTo)
      .orderBy('deviceSeq')
      .limit(pageLength)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.deviceSeq;
  }
}

function linkOf({ id, device, deviceSeq, scope, previousHash, hash }: ChainLink): ChainLink {
  return { id, device, deviceSeq, scope, previousHash, hash };
}
