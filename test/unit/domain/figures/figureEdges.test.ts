import { describe, expect, test } from 'vitest';
import { figureDefinitions, generalFigures } from '../../../../domain/figures/definitions.ts';
import type { FigureLevel, KeyFigure } from '../../../../domain/figures/keyFigure.ts';
import { keyFigures } from '../../../../domain/figures/keyFigures.ts';
import type { Registration } from '../../../../domain/registration.ts';
import {
  agreement,
  budget,
  department,
  dialogue,
  institution,
  intervention,
  line,
  measurement,
  realised,
  registrationOf,
  signal,
  waiver,
} from './records.ts';

function figure(
  records: Partial<Registration>,
  code: string,
  level: FigureLevel = 'national',
  key = '',
  year = 2016,
): KeyFigure | undefined {
  return keyFigures(registrationOf(records), year, year).find(
    (row) => row.code === code && row.level === level && row.key === key,
  );
}

const house = institution();
const ward = department({ institutionId: house.id });
const place = { institution: [house], department: [ward] };

describe('an empty year', () => {
  const rows = keyFigures(registrationOf({}), 2016, 2017);

  test('has a national row for every general figure of every year, and none for outcomes', () => {
    expect(rows.map(({ year, code }) => `${year} ${code}`)).toEqual(
      [2016, 2017].flatMap((year) =>
        generalFigures
          .map(({ code }) => code)
          .toSorted()
          .map((code) => `${year} ${code}`),
      ),
    );
    expect(rows.every(({ level, key, n }) => level === 'national' && key === '' && n === 0)).toBe(true);
  });

  test('counts nothing as 0, but has no value for sums, ratios and medians', () => {
    for (const { code, value, status } of rows) {
      const counted = figureDefinitions.get(code)?.kind === 'count';
      expect([code, value, status]).toEqual(counted ? [code, '0', 'ok'] : [code, null, 'missing']);
    }
  });
});

test('refuses years that are no range', () => {
  expect(() => keyFigures(registrationOf({}), 2017, 2016)).toThrow(RangeError);
  expect(() => keyFigures(registrationOf({}), 2015.5, 2016)).toThrow(RangeError);
});

describe('D: participation', () => {
  test('a department is active from its first to its last day, and without end for good', () => {
    const first = department({ institutionId: house.id, startDate: '2016-12-31', endDate: '2016-12-31', code: 'x' });
    const ended = department({ institutionId: house.id, startDate: '2014-01-01', endDate: '2016-01-01', code: 'y' });
    const before = department({ institutionId: house.id, startDate: '2014-01-01', endDate: '2015-12-31', code: 'z' });
    const records = { institution: [house], department: [first, ended, before] };
    expect(figure(records, 'D2')?.value).toBe('2');
    expect(figure({ ...place }, 'D2', 'national', '', 2099)?.value).toBe('1');
  });

  test('D1 has no rows below sector, D2 none at department', () => {
    const rows = keyFigures(registrationOf(place), 2016, 2016);
    expect(rows.filter(({ code }) => code === 'D1').map(({ level }) => level)).toEqual(['national', 'sector']);
    expect(rows.filter(({ code }) => code === 'D2').map(({ level }) => level)).toEqual([
      'national',
      'sector',
      'institution',
    ]);
  });

  test('D4 rests on the departments that give it', () => {
    const giving = department({ institutionId: house.id, clientsWithMeerzorg: 0, code: 'B' });
    expect(figure({ institution: [house], department: [ward, giving] }, 'D4')).toMatchObject({
      value: '0',
      n: 1,
      status: 'ok',
    });
    expect(figure(place, 'D4')).toMatchObject({ value: null, n: 0, status: 'missing' });
  });
});

describe('F: money along a chain of replaced agreements', () => {
  const first = agreement({ institutionId: house.id, departmentId: ward.id });
  const second = agreement({ institutionId: house.id, departmentId: ward.id, replacesId: first.id });
  const third = agreement({ institutionId: house.id, departmentId: ward.id, replacesId: second.id, status: 'closed' });
  const waiting = agreement({
    institutionId: house.id,
    departmentId: ward.id,
    replacesId: third.id,
    status: 'proposed',
  });
  const lines = [first, second, third, waiting].map(({ id }, index) =>
    line({ agreementId: id, amountCents: (index + 1) * 10_000, focus: index === 2 ? 'mixed' : 'context' }),
  );
  const realisation = lines.slice(0, 2).map(({ id }) => realised({ agreementLineId: id, amountCents: 5_000 }));
  const records = { ...place, agreement: [first, second, third, waiting], agreementLine: lines, realisation };

  test('only the last that was agreed counts', () => {
    expect(figure(records, 'F2')).toMatchObject({ value: '300.00', n: 1 });
    expect(figure(records, 'F6')).toMatchObject({ value: '0.0000', numerator: '0.00', denominator: '300.00', n: 1 });
    expect(figure(records, 'F7')).toMatchObject({ value: '1.0000', numerator: '300.00' });
    expect(figure(records, 'F8b')).toMatchObject({ value: '1', n: 1 });
  });

  test('what was realised on older versions counts, and the chain counts once', () => {
    expect(figure(records, 'F3')).toMatchObject({ value: '100.00', n: 1 });
    expect(figure(records, 'F5')).toMatchObject({ value: '0.3333', numerator: '100.00', denominator: '300.00', n: 1 });
    expect(figure(records, 'F3', 'department', 'A-1')).toMatchObject({ value: '100.00', n: 1 });
  });

  test('agreements that replace one another in a circle do not hang and do not count', () => {
    const one = agreement({ institutionId: house.id });
    const other = agreement({ institutionId: house.id, replacesId: one.id });
    const circle = { ...place, agreement: [{ ...one, replacesId: other.id }, other] };
    expect(figure(circle, 'F2')).toMatchObject({ value: null, n: 0 });
  });

  test('a realisation of zero is a realisation; without any the chain has no F5', () => {
    const nothing = { ...records, realisation: [realised({ agreementLineId: lines[2]?.id ?? '', amountCents: 0 })] };
    expect(figure(nothing, 'F5')).toMatchObject({ value: '0.0000', n: 1 });
    expect(figure({ ...records, realisation: [] }, 'F5')).toMatchObject({ value: null, n: 0, status: 'missing' });
  });
});

describe('F4: agreed against the reference budget', () => {
  const otherHouse = institution({ name: 'Huis B' });
  const otherWard = department({ institutionId: otherHouse.id, code: 'B-1' });
  const whole = agreement({ institutionId: house.id, level: 'institution' });
  const records = {
    institution: [house, otherHouse],
    department: [ward, otherWard],
    agreement: [whole],
    agreementLine: [line({ agreementId: whole.id, amountCents: 50_000 })],
    referenceBudget: [budget({ departmentId: ward.id }), budget({ departmentId: otherWard.id, amountCents: 900_000 })],
  };

  test('leaves out an institution that has only one of the two', () => {
    expect(figure(records, 'F4')).toMatchObject({ value: '0.5000', numerator: '500.00', denominator: '1000.00', n: 1 });
    expect(figure(records, 'F4', 'institution', 'Huis B')).toBeUndefined();
  });

  test('a department without an agreement of its own has none', () => {
    expect(figure(records, 'F4', 'department', 'A-1')).toBeUndefined();
    expect(figure(records, 'F2', 'department', 'A-1')).toBeUndefined();
    expect(figure(records, 'F2', 'institution', 'Huis A')?.value).toBe('500.00');
  });

  test('a budget of zero gives a row without a value', () => {
    const zero = { ...records, referenceBudget: [budget({ departmentId: ward.id, amountCents: 0 })] };
    expect(figure(zero, 'F4', 'institution', 'Huis A')).toMatchObject({
      value: null,
      status: 'missing',
      denominator: '0.00',
      n: 1,
    });
  });
});

test('F6 without any amount is missing, not a division by zero', () => {
  const empty = agreement({ institutionId: house.id, departmentId: ward.id });
  const records = { ...place, agreement: [empty], agreementLine: [line({ agreementId: empty.id, amountCents: 0 })] };
  expect(figure(records, 'F6')).toMatchObject({ value: null, status: 'missing', n: 1 });
  expect(figure(records, 'F2')).toMatchObject({ value: '0.00', status: 'ok', n: 1 });
});

describe('I: interventions', () => {
  test('planned ones do not run; an open end runs on; a result counts in the year it ended', () => {
    const records = {
      ...place,
      intervention: [
        intervention({ departmentId: ward.id, status: 'planned' }),
        intervention({ departmentId: ward.id, startDate: '2015-01-01', focus: 'client' }),
        intervention({ departmentId: ward.id, endDate: '2016-12-31', result: 'reached', status: 'done' }),
        intervention({ departmentId: ward.id, endDate: '2016-01-01', result: 'partly', status: 'done' }),
        intervention({ departmentId: ward.id, endDate: '2016-01-01', result: 'unknown', status: 'stopped' }),
        intervention({ departmentId: ward.id, startDate: '2015-01-01', endDate: '2015-12-31', result: 'reached' }),
      ],
    };
    expect(figure(records, 'I1')?.value).toBe('4');
    expect(figure(records, 'I2')).toMatchObject({ value: '0.7500', numerator: '3', denominator: '4' });
    expect(figure(records, 'I3')).toMatchObject({ value: '0.5000', numerator: '1', denominator: '2', n: 2 });
  });
});

test('P: a client counts as client representation; the triangle needs all three', () => {
  const records = {
    ...place,
    dialogue: [
      dialogue({ departmentId: ward.id, participants: ['client', 'institution', 'wlz_executor'] }),
      dialogue({ departmentId: ward.id, participants: ['client_representative', 'institution'] }),
      dialogue({ departmentId: ward.id, participants: ['institution', 'wlz_executor'] }),
      dialogue({ departmentId: ward.id, participants: ['client'], date: '2017-01-01' }),
    ],
  };
  expect(figure(records, 'P1')?.value).toBe('3');
  expect(figure(records, 'P2')).toMatchObject({ numerator: '2', denominator: '3', value: '0.6667' });
  expect(figure(records, 'P3')).toMatchObject({ numerator: '1', denominator: '3' });
});

describe('S: signals', () => {
  test('S3 holds what was open on the last day; S4 is the mean of the middle two', () => {
    const records = {
      ...place,
      signal: [
        signal({ institutionId: house.id, resolvedOn: '2016-12-31', reportedOn: '2016-03-02' }),
        signal({ institutionId: house.id, resolvedOn: '2017-01-01', reportedOn: '2016-03-05', departmentId: ward.id }),
        signal({ institutionId: house.id, foundOn: '2015-12-31', kind: 'privacy' }),
      ],
    };
    expect(figure(records, 'S1')?.value).toBe('2');
    expect(figure(records, 'S2')?.value).toBe('2');
    expect(figure(records, 'S3')?.value).toBe('2');
    expect(figure(records, 'S4')).toMatchObject({ value: '2.5', n: 2, numerator: null });
    expect(figure(records, 'S1', 'department', 'A-1')?.value).toBe('1');
  });
});

test('R: a waiver without an end goes on; R2 rests on those that give hours', () => {
  const records = {
    ...place,
    ruleWaiver: [
      waiver({ institutionId: house.id, fromDate: '2015-05-01', hoursSavedHundredths: 1_250 }),
      waiver({ institutionId: house.id, departmentId: ward.id }),
      waiver({ institutionId: house.id, fromDate: '2014-01-01', toDate: '2015-12-31', hoursSavedHundredths: 100 }),
    ],
  };
  expect(figure(records, 'R1')?.value).toBe('2');
  expect(figure(records, 'R2')).toMatchObject({ value: '12.50', n: 1, unit: 'uren' });
  expect(figure(records, 'R2', 'department', 'A-1')).toBeUndefined();
});

describe('U and V: outcomes', () => {
  const baseline = measurement({ departmentId: ward.id, value: '10.5' });
  const at = (moment: string, periodEnd: string, value: string) =>
    measurement({ departmentId: ward.id, moment, periodStart: '2016-01-01', periodEnd, value });

  test('no T0, or no later moment: no row', () => {
    expect(figure({ ...place, measurement: [at('T1', '2016-06-30', '3')] }, 'U-Q1')).toBeUndefined();
    expect(figure({ ...place, measurement: [baseline] }, 'U-Q1')).toBeUndefined();
  });

  test('a T0 or moment that ends after the year does not count yet', () => {
    const late = { ...baseline, periodEnd: '2017-01-01' };
    expect(figure({ ...place, measurement: [late, at('T1', '2016-06-30', '3')] }, 'U-Q1')).toBeUndefined();
    expect(figure({ ...place, measurement: [baseline, at('T1', '2017-01-01', '3')] }, 'U-Q1')).toBeUndefined();
  });

  test('last is the latest end; of two that end together the highest moment, T10 above T9', () => {
    const measurements = [at('T10', '2016-06-30', '30'), at('T9', '2016-06-30', '9'), at('T11', '2016-01-01', '11')];
    for (const order of [measurements, measurements.toReversed()]) {
      expect(figure({ ...place, measurement: [baseline, ...order] }, 'U-Q1')).toMatchObject({
        value: '19.50',
        numerator: '19.50',
        denominator: '1',
        unit: 'score',
      });
    }
  });

  test('no change is no improvement, and down is better where the indicator says so', () => {
    const same = { ...place, measurement: [baseline, at('T1', '2016-06-30', '10.5')] };
    expect(figure(same, 'V-Q1')).toMatchObject({ value: '0.0000', numerator: '0', denominator: '1', n: 1 });
    const down = [baseline, at('T1', '2016-06-30', '10.499999')].map((one) => ({ ...one, indicator: 'Q5' as const }));
    expect(figure({ ...place, measurement: down }, 'V-Q5')?.value).toBe('1.0000');
    expect(figure({ ...place, measurement: down }, 'U-Q5')?.value).toBe('0.00');
  });
});

test('what belongs to a department or institution that is not registered any more counts nowhere', () => {
  const gone = department({ institutionId: 'gone' });
  const records = { department: [gone], referenceBudget: [budget({ departmentId: 'other' })] };
  const rows = keyFigures(registrationOf(records), 2016, 2016);
  expect(rows.every(({ n }) => n === 0)).toBe(true);
});

test('rows are sorted by year, code, level and key, texts by code unit', () => {
  const houses = ['Zeelust', 'Éénhoorn', 'Adelaar', 'zeelust'].map((name) => institution({ name }));
  const wards = houses.map(({ id }, index) => department({ institutionId: id, code: `W${9 - index}` }));
  const rows = keyFigures(registrationOf({ institution: houses, department: wards }), 2016, 2016);
  const keys = (level: FigureLevel) =>
    rows.filter((row) => row.code === 'D3' && row.level === level).map(({ key }) => key);
  expect(keys('institution')).toEqual(['Adelaar', 'Zeelust', 'zeelust', 'Éénhoorn']);
  expect(keys('department')).toEqual(['W6', 'W7', 'W8', 'W9']);
});
