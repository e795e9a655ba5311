import type { Place, Scope } from './places.ts';

/** What was added up for one figure of one scope and year, in exact units (cents, hundredths, millionths, ones). */
export interface Cell {
  numerator: bigint;
  denominator: bigint;
  /** Number of units the figure rests on. */
  n: number;
  /** The single values, for a median. */
  readonly values: number[];
}

/** What one record adds to a figure. */
export interface Part {
  readonly numerator?: bigint;
  readonly denominator?: bigint;
  readonly n?: number;
  readonly value?: number;
}

/** Adds up the parts of every figure, per year and scope. */
export class Tally {
  readonly #cells = new Map<string, Map<Scope, Cell>>();

  /** Adds a part to the figure in every scope of the place. */
  add(year: number, code: string, place: Place, part: Part): void {
    const cells = this.#cellsOf(year, code);
    for (const scope of place) {
      let cell = cells.get(scope);
      if (!cell) cells.set(scope, (cell = { numerator: 0n, denominator: 0n, n: 0, values: [] }));
      cell.numerator += part.numerator ?? 0n;
      cell.denominator += part.denominator ?? 0n;
      cell.n += part.n ?? 0;
      if (part.value !== undefined) cell.values.push(part.value);
    }
  }

  /** Counts one unit: one in the numerator and one in n. */
  count(year: number, code: string, place: Place): void {
    this.add(year, code, place, { numerator: 1n, n: 1 });
  }

  /** Counts one unit of a ratio of counts, in the numerator only when `hit`. */
  share(year: number, code: string, place: Place, hit: boolean): void {
    this.add(year, code, place, { numerator: hit ? 1n : 0n, denominator: 1n, n: 1 });
  }

  /** What was added up for a figure, per scope. */
  cells(year: number, code: string): ReadonlyMap<Scope, Cell> {
    return this.#cellsOf(year, code);
  }

  #cellsOf(year: number, code: string): Map<Scope, Cell> {
    const key = `${year} ${code}`;
    let cells = this.#cells.get(key);
    if (!cells) this.#cells.set(key, (cells = new Map<Scope, Cell>()));
    return cells;
  }
}
