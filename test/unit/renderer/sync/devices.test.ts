import { describe, expect, it } from 'vitest';
import { inOrder, institutionsText, type Device } from '../../../../renderer/features/sync/devices/deviceList.ts';

function device(name: string, over: Partial<Device> = {}): Device {
  return {
    id: `id of ${name}`,
    name,
    organisation: 'CCE',
    role: 'consultant',
    enrolledAt: '2026-11-22T09:00:00.000Z',
    lastSeenAt: null,
    revokedAt: null,
    institutions: [],
    ...over,
  };
}

describe('the list of devices', () => {
  it('stands in the order of names, with those without access last', () => {
    const revoked = device('Anna 1', { revokedAt: '2026-11-22T10:00:00.000Z' });
    const devices = [device('Bert'), revoked, device('Anna 10'), device('Anna 9')];
    expect(inOrder(devices).map(({ name }) => name)).toEqual(['Anna 9', 'Anna 10', 'Bert', 'Anna 1']);
  });

  it('says what a device may see', () => {
    const institutions = [
      { scope: 'a', name: 'De Eik' },
      { scope: 'b', name: 'De Linde' },
    ];
    expect(institutionsText(device('Anna', { role: 'coordinator' }))).toBe('alle instellingen');
    expect(institutionsText(device('Bert'))).toBe('geen');
    expect(institutionsText(device('Bert', { institutions }))).toBe('De Eik, De Linde');
  });
});
