import { z } from 'zod';
import type { EntityName } from '../../domain/registration.ts';
import { formatDate } from '../../domain/values/isoDate.ts';
import { searchFields, type SearchField } from './searchFields.ts';

/** A row of a folded table as SQLite gives it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** The texts of a record in which is searched: what it is called by, and what is written about it. */
export interface SearchTexts {
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

const codesSchema = z.array(z.string());

/** Builds the texts of a record from its row; empty fields give none. */
export function searchTexts(entity: EntityName, row: StoredRow): SearchTexts {
  const names: string[] = [];
  const texts: string[] = [];
  for (const field of searchFields(entity).toSorted(writtenFirst)) {
    const value = row[field.field];
    if (typeof value !== 'string' || value === '') continue;
    (field.weight === 'name' ? names : texts).push(shown(field, value));
  }
  return { names, texts };
}

/** What people wrote tells more under a result than a label does. */
function writtenFirst(one: SearchField, other: SearchField): number {
  return Number(one.read !== 'text') - Number(other.read !== 'text');
}

/** A value as it stands on screen: nobody looks for `night_care`. */
function shown({ read, choices }: SearchField, value: string): string {
  const label = (code: string) => choices.find((choice) => choice.code === code)?.label ?? code;
  switch (read) {
    case 'text':
      return value;
    case 'date':
      return formatDate(value);
    case 'code':
      return label(value);
    case 'codes':
      return codesSchema.parse(JSON.parse(value)).map(label).join(', ');
  }
}
