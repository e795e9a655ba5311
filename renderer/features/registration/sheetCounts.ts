import type { Answers } from '../../app/answers.ts';

export type Report = Answers['registration']['check']['report'];
export type SheetName = keyof Report['sheets'];
export type SheetCounts = Report['sheets'][SheetName];

/** The counts of a sheet in the order of the table. */
export const countNames = ['read', 'new', 'changed', 'unchanged', 'refused'] as const;

/** The sheets of a report that have rows, in the order of the format, and the names of those that have none. */
export function sheetsOf(report: Report): {
  readonly present: readonly { readonly name: SheetName; readonly counts: SheetCounts }[];
  readonly absent: readonly SheetName[];
} {
  const names = Object.keys(report.sheets).filter((name): name is SheetName => name in report.sheets);
  const all = names.map((name) => ({ name, counts: report.sheets[name] }));
  return {
    present: all.filter(({ counts }) => counts.read > 0),
    absent: all.filter(({ counts }) => counts.read === 0).map(({ name }) => name),
  };
}

/** All sheets together. */
export function totalCounts(report: Report): SheetCounts {
  const sum = (count: keyof SheetCounts) =>
    Object.values(report.sheets).reduce((total, counts) => total + counts[count], 0);
  return {
    read: sum('read'),
    new: sum('new'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    refused: sum('refused'),
  };
}
