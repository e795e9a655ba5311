import type { Read } from '../log/readHandle.ts';

/** Who made a record and who changed it last, as far as its history is here. */
export interface Authorship {
  /** Null while only a snapshot of the record is here. */
  readonly author: string | null;
  /** ISO 8601 in UTC, as the laptop's clock stood. */
  readonly madeAt: string | null;
  /** Who changed it last, when it was changed after it was made. */
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

/** Adds to each record who made it and who changed it last. */
export async function withAuthors<Row extends { readonly id: string }>(
  read: Read,
  rows: readonly Row[],
): Promise<(Row & Authorship)[]> {
  const result: (Row & Authorship)[] = [];
  for (const row of rows) {
    const changes = await read
      .selectFrom('change')
      .select(['actor', 'wallTime'])
      .where('entityId', '=', row.id)
      .orderBy('id')
      .execute();
    const [made] = changes;
    const last = changes.length > 1 ? changes.at(-1) : undefined;
    result.push({
      ...row,
      author: made?.actor ?? null,
      madeAt: made?.wallTime ?? null,
      changedBy: last?.actor ?? null,
      changedAt: last?.wallTime ?? null,
    });
  }
  return result;
}
