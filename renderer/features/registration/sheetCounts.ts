import type { Answers } from '../../app/answers.ts';

export type Report = Answers['registration']['check']['report'];
export type SheetName = keyof Report['sheets'];
export type SheetCounts = Report['sheets']['instellingen'];

/** The counts of a sheet in the order of the table. */
export const countNames = ['read', 'new', 'changed', 'unchanged', 'refused'] as const;

/** A sheet of a report with its counts. */
interface CountedSheet {
  readonly name: SheetName;
  readonly counts: SheetCounts;
}

/** The sheets of a report that have rows, in the order of the format, and the names of those that have none. */
export function sheetsOf(report: Report): {
  readonly present: readonly CountedSheet[];
  readonly absent: readonly SheetName[];
} {
  const names = Object.keys(report.sheets).filter((name): name is SheetName => name in report.sheets);
  const all = names.flatMap((name): CountedSheet[] => {
    const counts = report.sheets[name];
    return counts === undefined ? [] : [{ name, counts }];
  });
  return {
    present: all.filter(({ counts }) => counts.read > 0),
    absent: all.filter(({ counts }) => counts.read === 0).map(({ name }) => name),
  };
}

/** All sheets together. */
export function totalCounts(report: Report): SheetCounts {
  const { present } = sheetsOf(report);
  const sum = (count: keyof SheetCounts) => present.reduce((total, { counts }) => total + counts[count], 0);
  return {
    read: sum('read'),
    new: sum('new'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    refused: sum('refused'),
  };
}
