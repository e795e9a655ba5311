/** The parts of an address that say which record is open beside a screen; filters and forms are not part of what was opened. */
const ofRecord = ['deel', 'soort', 'open'] as const;

/** Address under which a screen is kept among the recent ones; with the record that is open beside it, or without. */
export function recentAddress(
  pathname: string,
  search: Readonly<Record<string, unknown>>,
  withRecord: boolean,
): string {
  const parts = new URLSearchParams();
  for (const name of withRecord ? ofRecord : []) {
    const value = search[name];
    if (typeof value === 'string') parts.set(name, value);
  }
  return parts.size === 0 ? pathname : `${pathname}?${parts.toString()}`;
}
