import type { World } from '../world/world.ts';

/** What the hub holds of a change. */
interface AtHub {
  readonly scope: string;
  readonly seq: number;
  readonly hash: string;
  readonly refusal: string | null;
}

/**
 * Every change that was recorded on any laptop is at the hub as it was made and has its receipt on the laptop that made it, or is refused there with
 * a reason that the person can read. Judged from what the world saw being recorded, not from what a laptop says it sent. To be asked when all
 * laptops have come to rest.
 */
export async function lost(world: World): Promise<string[]> {
  const rows = await world.hub.db.selectFrom('hubChange').select(['id', 'scope', 'seq', 'hash', 'refusal']).execute();
  const atHub = new Map(rows.map((row): [string, AtHub] => [row.id, row]));
  const problems: string[] = [];
  for (const laptop of world.laptops) {
    const { read, replica } = laptop.store;
    const receipts = await read.selectFrom('receipt').selectAll().execute();
    const receiptOf = new Map(receipts.map((receipt) => [receipt.changeId, receipt]));
    const readable = new Map((await replica.refused()).map((refused) => [refused.changeId, refused]));
    const held = new Set((await read.selectFrom('change').select('id').execute()).map(({ id }) => id));
    for (const { change, on } of world.ledger.all) {
      if (on !== laptop.name) continue;
      const what = `${change.command} ${change.deviceSeq} of ${on}`;
      const receipt = receiptOf.get(change.id);
      const kept = atHub.get(change.id);
      if (!held.has(change.id)) problems.push(`${what} is gone from its laptop`);
      if (receipt === undefined) problems.push(`${what} has no receipt`);
      else if (receipt.outcome === 'accepted') {
        if (kept === undefined) problems.push(`${what} is accepted and not at the hub`);
        else if (kept.hash !== change.hash) problems.push(`${what} is another at the hub`);
        else if (kept.refusal !== null) problems.push(`${what} is refused at the hub and accepted on the laptop`);
        else if (kept.seq !== receipt.seq) problems.push(`${what} has another number at the hub`);
      } else {
        const reason = readable.get(change.id);
        if (reason === undefined || reason.message === '') problems.push(`${what} is refused without a reason`);
        if (kept !== undefined && kept.refusal === null)
          problems.push(`${what} is accepted at the hub and refused on the laptop`);
      }
    }
  }
  return problems;
}

/** What the hub counts double, holds that nobody made, or numbers with holes: per institution 1 to its head, per chain 1, 2, 3, … (S02, S05). */
export async function miscounted(world: World): Promise<string[]> {
  const problems: string[] = [];
  const rows = await world.hub.db
    .selectFrom('hubChange')
    .select(['id', 'scope', 'seq', 'device', 'deviceSeq', 'hash', 'previousHash'])
    .orderBy('scope')
    .orderBy('seq')
    .execute();
  for (const [id, same] of Map.groupBy(rows, (row) => row.id)) {
    if (same.length > 1) problems.push(`change ${id} counts ${same.length} times`);
    if (!world.ledger.has(id)) problems.push(`nobody made change ${id}`);
  }
  const heads = await world.hub.db.selectFrom('scope').select(['scope', 'head']).execute();
  for (const { scope, head } of heads) {
    const seqs = rows.filter((row) => row.scope === scope).map(({ seq }) => seq);
    if (!isCount(seqs, head)) problems.push(`numbers of ${scope} are ${seqs.join(' ')} and its head is ${head}`);
  }
  for (const [chain, links] of Map.groupBy(rows, ({ device, scope }) => `${device} ${scope}`)) {
    const seqs = links.map(({ deviceSeq }) => deviceSeq);
    if (!isCount(seqs, seqs.length)) problems.push(`chain ${chain} is ${seqs.join(' ')}`);
    const broken = links.filter(
      ({ previousHash }, index) => previousHash !== (links[index - 1]?.hash ?? '0'.repeat(64)),
    );
    for (const { deviceSeq } of broken) problems.push(`chain ${chain} is broken at ${deviceSeq}`);
  }
  return problems;
}

/** Whether a list is 1, 2, 3, … up to `last`, in that order. */
function isCount(numbers: readonly number[], last: number): boolean {
  return numbers.length === last && numbers.every((number, index) => number === index + 1);
}
