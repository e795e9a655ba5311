import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, isIsoDate } from '../../../../domain/values/isoDate.ts';
import { checkGrid, gridColumns, gridOf } from '../../../../renderer/features/outcomes/entry/gridForm.ts';
import { cellAfter, type CellPlace } from '../../../../renderer/features/outcomes/entry/gridKeys.ts';
import { pasteInto } from '../../../../renderer/features/outcomes/entry/pastedCells.ts';
import { nextMoment } from '../../../../renderer/features/outcomes/outcomeData.ts';
import { draftAddress } from '../../../../renderer/features/today/todayAddress.ts';

const key = (name: string, more: object = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  atStart: true,
  atEnd: true,
  ...more,
});

describe('moving through the entry grid', () => {
  const at = (row: number, column: CellPlace['column'] = 'value'): CellPlace => ({ row, column });

  it('goes down a column with Enter and the arrows, and on to the next column from its end', () => {
    expect(cellAfter(at(0), key('Enter'), 3)).toEqual(at(1));
    expect(cellAfter(at(2), key('Enter'), 3)).toEqual(at(0, 'numerator'));
    expect(cellAfter(at(0, 'numerator'), key('Enter', { shiftKey: true }), 3)).toEqual(at(2));
    expect(cellAfter(at(0), key('Enter', { shiftKey: true }), 3)).toBeNull();
    expect(cellAfter(at(2, 'source'), key('Enter'), 3)).toBeNull();
    expect(cellAfter(at(1), key('ArrowUp'), 3)).toEqual(at(0));
    expect(cellAfter(at(0), key('ArrowUp'), 3)).toBeNull();
    expect(cellAfter(at(2), key('ArrowDown'), 3)).toBeNull();
  });

  it('goes sideways only from the edge of the text, and leaves other keys alone', () => {
    expect(cellAfter(at(1), key('ArrowRight'), 3)).toEqual(at(1, 'numerator'));
    expect(cellAfter(at(1), key('ArrowRight', { atEnd: false }), 3)).toBeNull();
    expect(cellAfter(at(1, 'numerator'), key('ArrowLeft', { atStart: false }), 3)).toBeNull();
    expect(cellAfter(at(1), key('ArrowLeft'), 3)).toBeNull();
    expect(cellAfter(at(1, 'source'), key('ArrowRight'), 3)).toBeNull();
    expect(cellAfter(at(1), key('ArrowRight', { shiftKey: true }), 3)).toBeNull();
    expect(cellAfter(at(1), key('Enter', { ctrlKey: true }), 3)).toBeNull();
    expect(cellAfter(at(1), key('5'), 3)).toBeNull();
  });

  it('visits every cell once with Enter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 13 }), (rows) => {
        const seen = new Set<string>();
        for (let place: CellPlace | null = at(0); place; place = cellAfter(place, key('Enter'), rows)) {
          seen.add(`${place.row} ${place.column}`);
        }
        expect(seen.size).toBe(rows * gridColumns.length);
      }),
    );
  });
});

describe('pasting into the entry grid', () => {
  it('fills from the cell on, keeps what it cannot read, and says what did not fit', () => {
    const { fields, rows, left } = pasteInto('15,1\t3\r\n12,5 %\tdrie\r\n7\t1\r\n', { row: 1, column: 'value' }, 3);
    expect([...fields]).toEqual([
      ['rows.1.value', '15,1'],
      ['rows.1.numerator', '3'],
      ['rows.2.value', '12,5'],
      ['rows.2.numerator', 'drie'],
    ]);
    expect([rows, left]).toEqual([2, 1]);
  });

  it('drops columns behind the last one', () => {
    expect([...pasteInto('a\tb', { row: 0, column: 'source' }, 1).fields]).toEqual([['rows.0.source', 'a']]);
  });
});

const measured = (moment: string, periodStart: string, periodEnd: string, more: object = {}) => ({
  id: `${moment} ${periodStart}`,
  departmentId: 'd',
  indicator: 'Q5' as const,
  moment,
  periodStart,
  periodEnd,
  value: '14.2',
  numerator: null,
  denominator: null,
  clients: 8,
  instrument: null,
  source: 'MIC',
  note: null,
  ...more,
});

describe('the grid of a moment', () => {
  const baseline = measured('T0', '2014-10-01', '2014-12-31');

  it('begins with the three months before the pilot, and goes on half a year later', () => {
    expect(gridOf('T0', ['Q5'], [], '2015-03-01')).toMatchObject({
      periodStart: '2014-12-01',
      periodEnd: '2015-02-28',
    });
    expect(gridOf('T1', ['Q5'], [baseline], '2015-01-01')).toMatchObject({
      periodStart: '2015-04-01',
      periodEnd: '2015-06-30',
    });
    expect(nextMoment([])).toBe('T0');
    expect(nextMoment([baseline, measured('T9', '2015-10-01', '2015-12-31'), measured('T10', '2016', '2016')])).toBe(
      'T11',
    );
  });

  it('holds what was measured, else the instrument and source of the last time', () => {
    const odd = measured('T0', '2014-09-01', '2014-11-30', { indicator: 'Q6', source: 'Register' });
    const leave = measured('T0', '2014-10-01', '2014-12-31', { indicator: 'S1', instrument: 'AFAS' });
    const now = gridOf('T0', ['Q5', 'Q6', 'Q7'], [baseline, odd, leave], '2015-01-01');
    expect(now).toMatchObject({ periodStart: '2014-10-01', periodEnd: '2014-12-31' });
    expect(now.rows).toMatchObject([
      { indicator: 'Q5', value: '14.2', clients: 8, source: 'MIC', periodStart: null },
      { indicator: 'Q6', periodStart: '2014-09-01', periodEnd: '2014-11-30' },
      { indicator: 'Q7', value: null, source: null },
    ]);
    const next = gridOf('T1', ['Q5', 'S1'], [baseline, leave], '2015-01-01');
    expect(next.rows).toMatchObject([
      { value: null, clients: null, source: 'MIC' },
      { value: null, instrument: 'AFAS' },
    ]);
  });

  it('guesses a period that exists and is not turned round, whatever came before', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((days) => new Date(Date.UTC(2014, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), day, (start, length, pilotStart) => {
        const end = new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10);
        for (const grid of [
          gridOf('T1', ['Q5'], [measured('T0', start, end)], pilotStart),
          gridOf('T0', ['Q5'], [], pilotStart),
        ]) {
          expect(isIsoDate(grid.periodStart) && isIsoDate(grid.periodEnd)).toBe(true);
          expect(daysBetween(grid.periodStart, grid.periodEnd)).toBeGreaterThanOrEqual(0);
        }
      }),
      // A period of one day, of which the month half a year later has no day after it.
      { examples: [['2017-12-30', 0, '2014-01-01']] },
    );
  });

  it('says before saving what cannot be, at its cell', () => {
    const grid = gridOf('T0', ['S1', 'Q5', 'Q4'], [], '2015-01-01');
    const filled = grid.rows.map((row, index) => ({
      ...row,
      value: ['120', '15', null][index] ?? null,
      numerator: index === 1 ? '103' : null,
      denominator: index === 1 ? '728' : null,
    }));
    const said = checkGrid({ ...grid, rows: filled }).map(({ rule, field }) => `${rule} ${field}`);
    expect(said).toEqual(['formaat rows.0.value', 'berekening rows.1.value']);
    expect(checkGrid({ ...grid, periodEnd: '2014-01-01', rows: [] }).map(({ field }) => field)).toEqual(['periodEnd']);
  });
});

describe('a draft of measurements', () => {
  const id = '0193e2a0-0000-7000-8000-000000000001';
  const about = {
    entity: 'department' as const,
    id,
    title: 'proefafdeling SW-A01',
    institution: 'De Wilgen',
    page: { entity: 'department' as const, id },
  };

  it('is gone on with where it was left: its moment, choosing indicators, or one measurement', () => {
    const measurement = { ...about, entity: 'measurement' as const, id: '0193e2a0-0000-7000-8000-000000000002' };
    expect(draftAddress({ form: 'measurements', key: `${id}-T2`, about })).toBe(
      `/afdelingen/${id}?deel=uitkomsten&open=T2`,
    );
    expect(draftAddress({ form: 'indicatorTargets', key: id, about })).toBe(
      `/afdelingen/${id}?deel=uitkomsten&open=indicatoren`,
    );
    expect(draftAddress({ form: 'measurement', key: measurement.id, about: measurement })).toBe(
      `/afdelingen/${id}?deel=uitkomsten&open=${measurement.id}`,
    );
  });
});
