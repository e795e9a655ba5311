/** Ids in one query: databases bound the number of values. */
const partLength = 500;

/** A list in parts that fit in one query. */
export function* inParts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += partLength) yield items.slice(start, start + partLength);
}
