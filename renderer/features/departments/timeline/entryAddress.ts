import type { TimelineEntry, TimelineKind } from './describeEntry.ts';

/** The part of the workspace in which each kind of record opens; agreements and the pilot itself open elsewhere. */
const partOf = {
  intervention: 'interventies',
  dialogue: 'gesprekken',
  measurement: 'uitkomsten',
  waiver: 'regelruimte',
  signal: 'signalen',
  safeguard: 'waarborgen',
  note: 'notities',
} as const;

/**
 * Address at which an entry opens: its record in the panel beside the timeline, or the page it has of its own.
 *
 * @param kept the kind that the timeline is filtered by
 */
export function entryAddress(departmentId: string, entry: TimelineEntry, kept: TimelineKind | undefined): string {
  if (entry.kind === 'agreement') return `/afspraken/${entry.id}`;
  if (entry.kind === 'pilot') return `/afdelingen/${departmentId}?paneel=wijzigen`;
  const open = entry.kind === 'measurement' ? entry.moment : entry.id;
  const filter = kept === undefined ? '' : `&tijdlijn=${kept}`;
  return `/afdelingen/${departmentId}?soort=${partOf[entry.kind]}&open=${open}${filter}`;
}
