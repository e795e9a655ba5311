/** Something the bench has to reach. */
export interface Target {
  readonly name: string;
  readonly limit: string;
  readonly figure: number;
  readonly met: boolean;
}

/** A target that a figure stays at or under. */
export function atMost(name: string, figure: number, limit: number, unit = ''): Target {
  return { name, limit: `≤ ${limit}${unit}`, figure, met: figure <= limit };
}

/** A target that a figure reaches. */
export function atLeast(name: string, figure: number, limit: number, unit = ''): Target {
  return { name, limit: `≥ ${limit}${unit}`, figure, met: figure >= limit };
}
