import { expect, it } from 'vitest';
import { loadRegistration } from '../../../../db/queries/registration.ts';
import { departmentTimeline } from '../../../../db/queries/timeline.ts';
import { makeSample } from '../../../../electron/host/sample/makeSample.ts';
import { tempStore } from '../tempStore.ts';

it('a department’s timeline has what happened there and nothing of another department', async () => {
  const { store } = await tempStore();
  await makeSample(store);
  const { department, intervention, dialogue, signal, measurement } = await loadRegistration(store.read);
  const beuk = department.find(({ code }) => code === 'LH-A01');
  if (beuk === undefined) throw new Error('no De Beuk');
  const entries = await departmentTimeline(store.read, beuk.id);
  const of = <Row extends { readonly departmentId: string | null }>(rows: readonly Row[]) =>
    rows.filter(({ departmentId }) => departmentId === beuk.id);
  const count = (kind: string, event?: string) =>
    entries.filter((one) => one.kind === kind && (event === undefined || ('event' in one && one.event === event)))
      .length;

  expect(count('intervention', 'start')).toBe(of(intervention).length);
  expect(count('intervention', 'end')).toBe(of(intervention).filter(({ endDate }) => endDate !== null).length);
  expect(count('dialogue')).toBe(of(dialogue).length);
  expect(count('signal', 'found')).toBe(of(signal).length);
  const moments = new Set(of(measurement).map(({ moment, periodEnd }) => `${moment} ${periodEnd}`));
  expect(count('measurement')).toBe(moments.size);
  expect(entries.filter((one) => one.kind === 'measurement').flatMap(({ indicators }) => indicators).length).toBe(
    of(measurement).length,
  );
  expect(entries.at(-1)?.date).toBe('2014-12-12');

  // Agreed on the day of the later accord; the second version is an entry of its own; one accord is told as such.
  const agreements = entries.filter((one) => one.kind === 'agreement');
  expect(agreements.map(({ code, event, date }) => [code, event, date])).toEqual([
    ['LH-A01-2017-B01', 'review', '2016-09-29'],
    ['LH-A01-2017-B01', 'institution', '2016-09-26'],
    ['LH-A01-2016-B01-v2', 'agreed', '2016-07-05'],
    ['LH-A01-2016-B02', 'agreed', '2016-02-24'],
    ['LH-A01-2016-B01', 'agreed', '2016-01-08'],
    ['LH-A01-2015-B01', 'agreed', '2015-01-09'],
  ]);
  expect(agreements[2]?.totalCents).toBe(288_750_00);
});

it('a department that is not there has no timeline', async () => {
  const { store } = await tempStore();
  expect(await departmentTimeline(store.read, '00000000-0000-7000-8000-000000000000')).toEqual([]);
});
