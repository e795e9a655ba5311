import { expect } from 'vitest';

/** Matches a text that holds this one; vitest's own matcher is of no type. */
export function saying(part: string): unknown {
  return expect.stringContaining(part);
}

/** Matches a text of this pattern. */
export function like(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}
