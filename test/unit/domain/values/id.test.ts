import { v4, v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { idSchema } from '../../../../domain/values/id.ts';

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
