import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../../renderer/app/apiError.ts';
import { connectFault } from '../../../../renderer/features/sync/connectFault.ts';

describe('what goes wrong in joining', () => {
  it('is told at the field it is about', () => {
    for (const [code, field] of [
      ['HUB_ADDRESS', 'url'],
      ['HUB_ADDRESS_OPEN', 'url'],
      ['HUB_NONSENSE', 'url'],
      ['bad-invite', 'code'],
    ] as const) {
      const told = connectFault(new ApiError({ code, message: 'Dit klopt niet.', findings: [] }));
      expect(told, code).toMatchObject({ code, findings: [{ field, message: 'Dit klopt niet.', severity: 'block' }] });
    }
  });

  it('stands on top of the form when it is about no field', () => {
    const unreachable = new ApiError({ code: 'HUB_UNREACHABLE', message: 'Niet bereikbaar.', findings: [] });
    expect(connectFault(unreachable)).toBe(unreachable);
    const other = new Error('other');
    expect(connectFault(other)).toBe(other);
  });
});
