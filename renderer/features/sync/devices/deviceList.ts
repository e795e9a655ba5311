import type { Answers } from '../../../app/answers.ts';
import { deviceText } from '../../../nl/devices.ts';

/** A device as the hub tells of it. */
export type Device = Answers['sync']['devices'][number];

/** Devices with access first, by name; those without it after them. */
export function inOrder(devices: readonly Device[]): Device[] {
  const names = new Intl.Collator('nl-NL', { numeric: true });
  return devices.toSorted(
    (a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || names.compare(a.name, b.name),
  );
}

/** What a device may see, in words. */
export function institutionsText({ role, institutions }: Pick<Device, 'role' | 'institutions'>): string {
  if (role === 'coordinator') return deviceText.allInstitutions;
  return institutions.length === 0 ? deviceText.noInstitutions : institutions.map(({ name }) => name).join(', ');
}
