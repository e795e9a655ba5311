/** What rows are sorted by: numbers by size, texts by code unit, so that no language setting changes the order. */
export type SortKey = readonly (string | number)[];

/** The rows sorted by their keys; rows with the same key keep their order. The key of a row is asked for once. */
export function sortedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey): Row[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    if (left < right) return -1;
    if (left > right) return 1;
  }
  return a.length - b.length;
}
