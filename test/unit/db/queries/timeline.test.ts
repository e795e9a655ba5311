import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTime } from '../../../../db/queries/timeline.ts';
import type { TimelineEntry } from '../../../../db/queries/timeline/entry.ts';

const note = (date: string, id: string): TimelineEntry => ({ kind: 'note', id, date, text: '' });

const entry = fc.oneof(
  fc
    .record({ date: fc.constantFrom('2015-01-31', '2015-12-31', '2016-01-01'), id: fc.uuid() })
    .map((one): TimelineEntry => {
      return { kind: 'signal', event: 'found', signalKind: 'privacy', severity: 'high', ...one };
    }),
  fc
    .record({ date: fc.constantFrom('2015-12-31', '2016-01-01', '2016-10-02'), id: fc.uuid() })
    .map(({ date, id }) => note(date, id)),
  fc.record({ date: fc.constantFrom('2015-01-31', '2016-01-01'), id: fc.uuid() }).map((one): TimelineEntry => {
    return { kind: 'pilot', event: 'start', ...one };
  }),
);

it('the newest stands on top, whatever order the entries came in, and none is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id }), (entries) => {
      const sorted = inTime(entries);
      expect(new Set(sorted)).toEqual(new Set(entries));
      const days = sorted.map(({ date }) => date);
      expect(days).toEqual(days.toSorted().toReversed());
      expect(inTime(entries.toReversed())).toEqual(sorted);
    }),
  );
});

it('on one day a signal stands above a note, and the beginning of the pilot at the bottom; of two notes the later on top', () => {
  const day = '2016-01-01';
  const sorted = inTime([
    { kind: 'pilot', event: 'start', id: 'a', date: day },
    note(day, 'b'),
    note(day, 'c'),
    { kind: 'signal', event: 'found', signalKind: 'privacy', severity: 'low', id: 'd', date: day },
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
});

it('a record that ended on the day it began ended after it began', () => {
  const base = { kind: 'signal', signalKind: 'privacy', severity: 'low', id: 'a', date: '2016-01-01' } as const;
  const given: TimelineEntry[] = [
    { ...base, event: 'resolved' },
    { ...base, event: 'found' },
  ];
  expect(inTime(given).map((one) => 'event' in one && one.event)).toEqual(['resolved', 'found']);
});
