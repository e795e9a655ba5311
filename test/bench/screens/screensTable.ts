import type { ScreensFigures } from './measureScreens.ts';

/** The figures as lines to read. */
export function screensTable(figures: ScreensFigures): string[] {
  const line = (name: string, full: string, empty: string, ratio: string) =>
    `${name.padEnd(28)}${full.padStart(12)}${empty.padStart(12)}${ratio.padStart(10)}`;
  const { departments, rows, screens, full, empty, ratio, firstVisit, search, targets } = figures;
  return [
    line('CLICK TO NEW SCREEN', `${departments} dep.`, 'empty', 'ratio'),
    ...screens.map((one) => line(one.screen, `${one.full} ms`, `${one.empty} ms`, `${one.ratio} ×`)),
    line('median of all', `${full} ms`, `${empty} ms`, `${ratio} ×`),
    line('first visit of each', `${firstVisit} ms`, '', ''),
    line('search, key press to found', `${search} ms`, '', ''),
    `(${rows} rows read in by the import)`,
    ...targets.map(
      ({ name, limit, figure, met }) => `target: ${name}  ${figure}  ${limit}  ${met ? 'met' : 'NOT MET'}`,
    ),
  ];
}
