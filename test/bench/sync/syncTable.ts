import type { SmallFigures } from '../small/smallTransfers.ts';
import type { FirstFigures } from './firstSyncs.ts';
import type { SyncFigures } from './measureSync.ts';

/** The figures as lines to read, ratios beside the milliseconds. */
export function syncTable({ data, first, snapshotUsable, small, hub, targets }: SyncFigures): string[] {
  const { replay, raw, snapshot } = first;
  const beside = (figures: FirstFigures) => times(figures.milliseconds, replay.milliseconds);
  const line = (name: string, figures: FirstFigures | undefined, note: string) =>
    figures === undefined ? [] : [row(name, seconds(figures.milliseconds), beside(figures), cost(figures), note)];
  return [
    `${data.changes} changes of ${data.records} records in ${data.institutions} institutions, brought to the hub by 12 people in ${seconds(data.filledIn)}`,
    '',
    row('INTO AN EMPTY LAPTOP', 'time', 'replay = 1', 'cpu, peak', ''),
    ...line('replay', replay, 'HTTP, hash, shape and place checked, folded, encrypted, durable per page'),
    ...line('raw parse + insert', raw, 'the same lines from memory into the same table, encryption and durability'),
    row(
      'snapshot: usable',
      seconds(snapshotUsable),
      times(snapshotUsable, replay.milliseconds),
      '',
      'every record shown',
    ),
    ...line('snapshot: complete', snapshot, 'with the history behind it'),
    ...line(
      'PouchDB, changes, HTTP',
      first['changesOverHttp'],
      'a document per change; not encrypted, not durable per batch',
    ),
    ...line('PouchDB, changes, in process', first['changesInProcess'], 'without server and HTTP'),
    ...line('PouchDB, records, HTTP', first['recordsOverHttp'], 'a document per record, without its history'),
    ...line('PouchDB, records, in process', first['recordsInProcess'], 'without server and HTTP'),
    '',
    row('SMALL', 'time', 'ours = 1', '', ''),
    ...smallLines(`${small.fetch.changes} changes fetched`, small.fetch),
    ...smallLines(`${small.send.changes} changes sent`, small.send),
    '',
    row('HUB, 8 PUSHERS, 20 CHANGES', 'pushes/s', 'bare', 'bare/hub', ''),
    ...hub.map((one) =>
      row(
        `${one.institutions} institution${one.institutions === 1 ? '' : 's'}`,
        String(one.pushesPerSecond),
        String(one.barePushesPerSecond),
        `${one.ratio} ×`,
        `99 % within ${one.slowestHundredthMilliseconds} ms; missed ${one.missed}, double ${one.doubles}`,
      ),
    ),
    '',
    ...targets.map(({ name, limit, figure, met }) =>
      row(`target: ${name}`, String(figure), limit, met ? 'met' : 'NOT MET', ''),
    ),
  ];
}

function smallLines(name: string, figures: SmallFigures): string[] {
  const { ours } = figures;
  const line = (peer: string, figure: number) => row(`${name}, ${peer}`, `${figure} ms`, times(figure, ours), '', '');
  return [
    line('ours', ours),
    line('PouchDB HTTP', figures.pouchOverHttp),
    line('PouchDB in process', figures.pouchInProcess),
    line('raw insert', figures.raw),
  ];
}

function row(name: string, ...cells: readonly [string, string, string, string]): string {
  const [one, two, three, note] = cells;
  return `${name.padEnd(42)} ${one.padStart(10)} ${two.padStart(11)} ${three.padStart(15)}  ${note}`.trimEnd();
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function times(figure: number, one: number): string {
  return `${(figure / one).toFixed(2)} ×`;
}

/** Processor time and memory of the process that receives. */
function cost({ cpuMilliseconds, peakMegabytes }: FirstFigures): string {
  return `${seconds(cpuMilliseconds)}, ${peakMegabytes} MB`;
}
