import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../../db/migrations/index.ts';
import { entities, entityNames } from '../../../domain/registration.ts';
import { oldStore } from './store/oldStore.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
}

async function freshStore() {
  const { connection, db } = await oldStore(Object.keys(migrations).at(-1));
  onTestFinished(() => db.destroy());
  const rows = <Row>(pragma: string): Row[] => {
    const found: unknown = connection.pragma(pragma);
    // What a pragma answers is documented by SQLite.
    return found as Row[];
  };
  return { connection, rows };
}

describe.each(entityNames)('the table of %s', (name) => {
  const { schema, references } = entities[name];

  it('has a column for each field, and what the fold adds', async () => {
    const { rows } = await freshStore();
    const columns = rows<Column>(`table_info(${name})`).map((column) => column.name);
    expect(columns.toSorted()).toEqual(
      ['id', 'scope', 'retired', 'conflicts', ...Object.keys(schema.shape)].toSorted(),
    );
  });

  it('asks a value exactly where the domain does', async () => {
    const { rows } = await freshStore();
    const asked = rows<Column>(`table_info(${name})`).filter((column) => column.notnull === 1);
    const required = Object.entries(schema.shape).filter(([, field]) => !field.safeParse(null).success);
    expect(asked.map((column) => column.name).toSorted()).toEqual(
      ['id', 'scope', 'retired', ...required.map(([field]) => field)].toSorted(),
    );
  });

  it('checks each reference, and can look it up from the other side', async () => {
    const { rows } = await freshStore();
    const keys = rows<{ from: string; table: string; to: string }>(`foreign_key_list(${name})`);
    expect(Object.fromEntries(keys.map(({ from, table }) => [from, table]))).toEqual(references);
    for (const { to } of keys) expect(to).toBe('id');
    const indexes = rows<{ name: string }>(`index_list(${name})`);
    const leading = indexes.map((index) => rows<{ name: string }>(`index_info(${index.name})`)[0]?.name);
    for (const field of Object.keys(references)) expect(leading).toContain(field);
  });

  it('refuses text where a number belongs', async () => {
    const { rows } = await freshStore();
    const table = rows<{ name: string; strict: number }>('table_list').find((one) => one.name === name);
    expect(table?.strict).toBe(1);
  });
});
