import type { FeedPage } from '../../../../sync/laptop/hubClient.ts';

export const scope = '01a20203-7fac-72f3-ad5a-88d12f6ced90';

/** A page of the feed with links alone. */
export function pageOf(after: number, length: number, head: number, epoch = scope): FeedPage {
  const link = { id: scope, device: scope, deviceSeq: 1, scope, previousHash: '0'.repeat(64), hash: '1'.repeat(64) };
  const entries = Array.from({ length }, (_, index) => ({ kind: 'link' as const, seq: after + index + 1, link }));
  const next = after + length;
  return { epoch, scope, after, next, head, backedUp: 0, count: length, heads: [], entries };
}
