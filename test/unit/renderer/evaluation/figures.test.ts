import { describe, expect, it } from 'vitest';
import { completenessGroups } from '../../../../renderer/features/evaluation/completenessGroups.ts';
import { detailText } from '../../../../renderer/features/evaluation/detailText.ts';
import { figureGroups, figureText } from '../../../../renderer/features/evaluation/figureRows.ts';

const figure = (code: string, unit: string, value: string | null, description = 'naam') => ({
  code,
  unit,
  value,
  description,
});

describe('a key figure in Dutch', () => {
  it('is written from its exact text, with its unit', () => {
    expect(figureText(figure('F1', 'EUR', '1234567.50'))).toBe('€\u00A01.234.567,50');
    expect(figureText(figure('F6', 'ratio', '0.4523'))).toBe('45,23%');
    expect(figureText(figure('F5', 'ratio', '1.2000'))).toBe('120,00%');
    expect(figureText(figure('D3', 'aantal', '1234'))).toBe('1.234');
    expect(figureText(figure('S4', 'dagen', '3.5'))).toBe('3,5 dagen');
    expect(figureText(figure('R2', 'uren', '27.50', 'uren bespaard per maand'))).toBe('27,50');
    expect(figureText(figure('F3', 'EUR', null))).toBeNull();
  });

  it('shows a change with its sign, of percentages in percentage points', () => {
    expect(figureText(figure('U-S1', '%', '-1.50'))).toBe('−1,50 procentpunt');
    expect(figureText(figure('U-Q1', 'score', '2.86'))).toBe('+2,86 score');
    expect(figureText(figure('U-Q1', 'score', '0.00'))).toBe('0,00 score');
  });
});

describe('key figures as a table', () => {
  it('have a row for each code and a column for each year, in groups', () => {
    const base = { numerator: null, denominator: null, n: 1, status: 'ok', level: 'national', key: '' } as const;
    const groups = figureGroups([
      { ...base, ...figure('D1', 'aantal', '2'), year: 2015 },
      { ...base, ...figure('U-Q1', 'score', '2.00'), year: 2015 },
      { ...base, ...figure('D1', 'aantal', '3'), year: 2016 },
      { ...base, ...figure('F1', 'EUR', null), year: 2016 },
    ]);
    expect(groups.map(({ group, rows }) => [group, rows.map(({ code }) => code)])).toEqual([
      ['D', ['D1']],
      ['F', ['F1']],
      ['U', ['U-Q1']],
    ]);
    expect(groups[0]?.rows[0]?.byYear.get(2016)?.value).toBe('3');
  });
});

describe('completeness in groups', () => {
  const item = { institutionId: 'i', departmentId: 'd', item: 'realisation', demand: 'expected' } as const;
  it('gathers what lacks per place and kind', () => {
    const [group] = completenessGroups([
      { ...item, detail: '2015-K1', status: 'ok' },
      { ...item, detail: '2015-K2', status: 'missing' },
      { ...item, detail: '2015-K3', status: 'missing' },
      { ...item, item: 'waiver', detail: '', departmentId: null, status: 'missing' },
      { ...item, item: 'agreement', detail: '2015', status: 'late' },
    ]);
    expect(group?.share).toMatchObject({ present: 2, expected: 5, status: 'missing' });
    expect(group?.places).toMatchObject([
      {
        departmentId: 'd',
        gaps: [
          { item: 'realisation', status: 'missing', details: ['2015-K2', '2015-K3'] },
          { item: 'agreement', status: 'late', details: ['2015'] },
        ],
      },
      { departmentId: null, gaps: [{ item: 'waiver', details: [] }] },
    ]);
  });

  it('names quarters, half years, years and indicators', () => {
    expect(detailText('2016-K2')).toBe('2e kwartaal 2016');
    expect(detailText('2016-H1')).toBe('1e half jaar 2016');
    expect(detailText('2016')).toBe('2016');
    expect(detailText('S1')).toBe('Ziekteverzuim in het team');
  });
});
