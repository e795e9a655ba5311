import { describe, expect, it } from 'vitest';
import { recentAddress } from '../../../renderer/app/recentAddress.ts';
import { recordAddress } from '../../../renderer/app/recordAddress.ts';

const department = { entity: 'department', id: 'd1' } as const;

describe('the address of a record', () => {
  it('is its own page, or its part of the department with the record open', () => {
    expect(recordAddress({ entity: 'department', id: 'd1', page: department })).toBe('/afdelingen/d1');
    expect(recordAddress({ entity: 'dialogue', id: 'g1', page: department })).toBe(
      '/afdelingen/d1?deel=gesprekken&open=g1',
    );
    expect(recordAddress({ entity: 'profileCount', id: 'p1', page: department })).toBe(
      '/afdelingen/d1?deel=zorgprofielen',
    );
    const page = { entity: 'agreement', id: 'a1' } as const;
    expect(recordAddress({ entity: 'agreementLine', id: 'r1', page })).toBe('/afspraken/a1');
  });
});

describe('the address of a recent screen', () => {
  const search = { zoek: 'jansen', status: 'running', deel: 'gesprekken', open: 'g1', paneel: undefined };

  it('is without filters, and with the record that is open when that is what was opened', () => {
    expect(recentAddress('/interventies', search, false)).toBe('/interventies');
    expect(recentAddress('/afdelingen/d1', search, true)).toBe('/afdelingen/d1?deel=gesprekken&open=g1');
  });
});
