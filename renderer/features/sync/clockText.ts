import { syncText } from '../../nl/sync.ts';

/** A clock that is less off than this tells no wrong times to anyone. */
const worthSayingMs = 2 * 60 * 1000;

const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * What to say of a clock that is off, or null when it is right enough.
 *
 * @param clockAheadMs how far this laptop's clock is ahead of the hub's
 */
export function clockText(clockAheadMs: number | null): string | null {
  if (clockAheadMs === null || Math.abs(clockAheadMs) < worthSayingMs) return null;
  const { standing } = syncText;
  const off = duration(Math.abs(clockAheadMs));
  return clockAheadMs > 0 ? standing.clockAhead(off) : standing.clockBehind(off);
}

function duration(milliseconds: number): string {
  const { minutes, hours, days } = syncText.standing;
  if (milliseconds < 2 * hourMs) return minutes(Math.round(milliseconds / minuteMs));
  if (milliseconds < 2 * dayMs) return hours(Math.round(milliseconds / hourMs));
  return days(Math.round(milliseconds / dayMs));
}
