import { describe, expect, it } from 'vitest';
import { understands } from '../../../../db/log/understood.ts';

describe('what this version understands of a change', () => {
  const method = { instrument: 'registratie', source: 'ECD' };

  it('S18 includes a group of before a field came to it, when that field may be empty', () => {
    expect(understands('measurement', 'method', method)).toBe(true);
    expect(understands('measurement', 'method', { ...method, note: 'Nieuw formulier.' })).toBe(true);
  });

  it('S18 does not include a group that lacks what a record cannot do without, or holds what has no word here', () => {
    expect(understands('measurement', 'method', { ...method, note: 4 })).toBe(false);
    expect(understands('followUp', 'due', {})).toBe(false);
    expect(understands('followUp', 'due', { dueDate: '2016-01-01' })).toBe(true);
  });
});
