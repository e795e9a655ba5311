/** What stands on the page of a day of one concern: the first items, and how many there are in all. */
export interface TodayGroup<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

/** Where something belongs, in the words a person knows it by. */
export interface TodayPlace {
  readonly institutionId: string;
  readonly institutionName: string;
  /** Null when it is of the institution as a whole. */
  readonly departmentId: string | null;
  readonly departmentName: string | null;
}

/** What the concerns are asked: the day it is, and how many items of each are wanted. */
export interface TodayQuestion {
  /** `YYYY-MM-DD`, from the clock of who asks. */
  readonly today: string;
  readonly limit: number;
}

/** The first of items that are all known. */
export function firstOf<Item>(items: readonly Item[], { limit }: TodayQuestion): TodayGroup<Item> {
  return { total: items.length, items: items.slice(0, limit) };
}
