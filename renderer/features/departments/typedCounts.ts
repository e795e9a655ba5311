import { countText } from '../../app/form/codecs.ts';

/** The counts that can be read so far, for a total while typing. */
export function typedCounts(rows: readonly { readonly count: string }[]): { count: number }[] {
  return rows.flatMap((row) => {
    const read = countText.read(row.count);
    return read.ok && read.value !== null ? [{ count: read.value }] : [];
  });
}
