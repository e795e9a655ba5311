import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { migrations } from '../../../db/migrations/index.ts';
import { entities, entityNames } from '../../../domain/registration.ts';
import { oldStore } from './store/oldStore.ts';

const columns = z.array(z.object({ name: z.string(), notnull: z.int() }));
const keys = z.array(z.object({ from: z.string(), table: z.string(), to: z.string() }));
const names = z.array(z.object({ name: z.string() }));
const tables = z.array(z.object({ name: z.string(), strict: z.int() }));

async function freshStore() {
  const { connection, db } = await oldStore(Object.keys(migrations).at(-1));
  onTestFinished(() => db.destroy());
  return <Rows>(pragma: string, shape: z.ZodType<Rows>): Rows => shape.parse(connection.pragma(pragma));
}

describe.each(entityNames)('the table of %s', (name) => {
  const { schema, references } = entities[name];

  it('has a column for each field, and what the fold adds', async () => {
    const ask = await freshStore();
    const found = ask(`table_info(${name})`, columns).map((column) => column.name);
    expect(found.toSorted()).toEqual(
      ['id', 'scope', 'retired', 'conflicts', 'amendments', ...Object.keys(schema.shape)].toSorted(),
    );
  });

  it('asks a value exactly where the domain does', async () => {
    const ask = await freshStore();
    const asked = ask(`table_info(${name})`, columns).filter(({ notnull }) => notnull === 1);
    const required = Object.entries<z.ZodType>(schema.shape).filter(([, field]) => !field.safeParse(null).success);
    expect(asked.map((column) => column.name).toSorted()).toEqual(
      ['id', 'scope', 'retired', ...required.map(([field]) => field)].toSorted(),
    );
  });

  it('checks each reference, and can look it up from the other side', async () => {
    const ask = await freshStore();
    const found = ask(`foreign_key_list(${name})`, keys);
    expect(Object.fromEntries(found.map(({ from, table }) => [from, table]))).toEqual(references);
    for (const { to } of found) expect(to).toBe('id');
    const indexes = ask(`index_list(${name})`, names);
    const leading = indexes.map((index) => ask(`index_info(${index.name})`, names)[0]?.name);
    for (const field of Object.keys(references)) expect(leading).toContain(field);
  });

  it('refuses text where a number belongs', async () => {
    const ask = await freshStore();
    const table = ask('table_list', tables).find((one) => one.name === name);
    expect(table?.strict).toBe(1);
  });
});
