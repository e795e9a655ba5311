import { divideRounded } from '../values/decimal.ts';
import type { CompletenessItem, CompletenessStatus } from './completenessItem.ts';

/** How complete something is: what is there, in time or late, against what should be. */
export interface CompletenessShare {
  readonly present: number;
  readonly expected: number;
  /** present / expected with four decimals and a point; null when nothing is expected. */
  readonly share: string | null;
  readonly status: CompletenessStatus;
}

/** Sums up the items of a department or institution. */
export function completenessShare(items: readonly Pick<CompletenessItem, 'status'>[]): CompletenessShare {
  const expected = items.length;
  const present = items.filter(({ status }) => status !== 'missing').length;
  const late = items.some(({ status }) => status === 'late');
  return {
    present,
    expected,
    share: expected === 0 ? null : divideRounded(BigInt(present), BigInt(expected), 4),
    status: expected === 0 || present < expected ? 'missing' : late ? 'late' : 'ok',
  };
}
