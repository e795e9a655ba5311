import { types, type CustomTypesConfig } from 'pg';

/** A whole number as PostgreSQL writes it. Every number of the hub fits: more than a double holds exactly is a fault, never rounded. */
function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a number from the database is not a safe integer');
  return value;
}

/**
 * How values come out of the database: as SQLite gives them, so that the same rules read both. `numeric` is what PostgreSQL makes of a sum of
 * whole numbers; no column has it.
 */
export const valueTypes: CustomTypesConfig = {
  getTypeParser(...[oid, format]: Parameters<typeof types.getTypeParser>): unknown {
    return oid === types.builtins.INT8 || oid === types.builtins.NUMERIC
      ? exactNumber
      : types.getTypeParser(oid, format);
  },
};
