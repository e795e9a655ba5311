import { v4, v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { dayOfId, idSchema } from '../../../../domain/values/id.ts';

describe('idSchema', () => {
  it('accepts a UUIDv7 in lower case only', () => {
    const id = v7();
    expect(idSchema.parse(id)).toBe(id);
    for (const wrong of [v4(), id.toUpperCase(), `${id} `, id.slice(1), `{${id}}`, '']) {
      expect(idSchema.safeParse(wrong).error?.issues[0]?.message, wrong).toBe('Dit is geen geldig kenmerk.');
    }
    expect(idSchema.safeParse(null).error?.issues[0]?.message).toBe('Maak hier een keuze.');
  });
});

it('the day of an id is the day on which it was made', () => {
  // 2016-10-03T23:59:59.999Z and the millisecond after it.
  const at = (moment: number) =>
    `${moment
      .toString(16)
      .padStart(12, '0')
      .replace(/^(.{8})/, '$1-')}-7000-8000-000000000000`;
  const last = Date.UTC(2016, 9, 3, 23, 59, 59, 999);
  expect(dayOfId(at(last))).toBe('2016-10-03');
  expect(dayOfId(at(last + 1))).toBe('2016-10-04');
});
