import { expect, test } from 'vitest';
import { completeness } from '../../../../domain/figures/completeness.ts';
import type { CompletenessItemCode } from '../../../../domain/figures/completenessItem.ts';
import { completenessShare } from '../../../../domain/figures/completenessShare.ts';
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
  safeguardCheck,
  target,
  waiver,
} from './records.ts';

const house = institution();
const ward = department({ institutionId: house.id, startDate: '2016-04-07' });
const place = { institution: [house], department: [ward] };

function statuses(records: Partial<Registration>, item: CompletenessItemCode, departmentId: string | null = ward.id) {
  return completeness(registrationOf({ ...place, ...records }), 2016, 2016)
    .filter((row) => row.item === item && row.departmentId === departmentId)
    .map(({ detail, status }) => `${detail} ${status}`.trim());
}

test('a T0 is asked for every indicator that was chosen, named or measured, and is late when it ends after the start (R20)', () => {
  const records = {
    intervention: [intervention({ departmentId: ward.id, indicator: 'Q7' }), intervention({ departmentId: ward.id })],
    indicatorTarget: [
      target({ departmentId: ward.id, indicator: 'Q1' }),
      target({ departmentId: ward.id, indicator: 'A2' }),
    ],
    measurement: [
      measurement({ departmentId: ward.id, indicator: 'Q1', periodEnd: '2016-04-07' }),
      measurement({ departmentId: ward.id, indicator: 'Q5', periodEnd: '2016-04-08' }),
      measurement({ departmentId: ward.id, indicator: 'S1', moment: 'T1', periodStart: '2016-06-01' }),
      measurement({ departmentId: ward.id, indicator: 'B1', periodStart: '2017-01-01', periodEnd: '2017-02-01' }),
    ],
  };
  expect(statuses(records, 'baseline')).toEqual(['Q1 ok', 'Q5 late', 'Q7 missing', 'S1 missing', 'A2 missing']);
});

test('a reference budget is asked for every year the department is active', () => {
  expect(statuses({}, 'budget')).toEqual(['2016 missing']);
  expect(statuses({ referenceBudget: [budget({ departmentId: ward.id })] }, 'budget')).toEqual(['2016 ok']);
});

test('an agreement of the institution covers its departments; accords after the first day are late; a draft is none', () => {
  const whole = agreement({ institutionId: house.id, level: 'institution' });
  expect(statuses({ agreement: [whole] }, 'agreement')).toEqual(['2016 ok']);
  expect(statuses({ agreement: [{ ...whole, wlzExecutorAccordOn: '2016-01-02' }] }, 'agreement')).toEqual([
    '2016 late',
  ]);
  expect(statuses({ agreement: [{ ...whole, status: 'draft' }] }, 'agreement')).toEqual(['2016 missing']);
  expect(statuses({ agreement: [whole] }, 'agreement', null)).toEqual(['2016 ok']);
});

test('realisation is asked per quarter that an agreement covers for at least half', () => {
  const own = agreement({ institutionId: house.id, departmentId: ward.id, startDate: '2016-05-17' });
  const ownLine = line({ agreementId: own.id });
  const records = {
    agreement: [own],
    agreementLine: [ownLine],
    realisation: [realised({ agreementLineId: ownLine.id, periodStart: '2016-09-01', periodEnd: '2016-10-31' })],
  };
  expect(statuses(records, 'realisation')).toEqual(['2016-K3 ok', '2016-K4 ok']);
  const earlier = { ...records, agreement: [{ ...own, startDate: '2016-05-16' }] };
  expect(statuses(earlier, 'realisation')).toEqual(['2016-K2 missing', '2016-K3 ok', '2016-K4 ok']);
  expect(statuses(records, 'realisation', null)).toEqual([]);
});

test('a dialogue is asked per half year of which the department was active at least half', () => {
  const records = { dialogue: [dialogue({ departmentId: ward.id, date: '2016-12-31' })] };
  expect(statuses(records, 'dialogue')).toEqual(['2016-H2 ok']);
  const earlier = department({ institutionId: house.id, id: ward.id, startDate: '2016-04-01' });
  expect(statuses({ ...records, department: [earlier] }, 'dialogue')).toEqual(['2016-H1 missing', '2016-H2 ok']);
});

test('R11 a waiver of the institution as a whole covers its departments; one of another department does not', () => {
  expect(statuses({}, 'waiver')).toEqual(['missing']);
  expect(statuses({ ruleWaiver: [waiver({ institutionId: house.id })] }, 'waiver')).toEqual(['ok']);
  expect(statuses({ ruleWaiver: [waiver({ institutionId: house.id, fromDate: '2017-01-01' })] }, 'waiver')).toEqual([
    'missing',
  ]);
  const other = department({ institutionId: house.id, code: 'A-2' });
  const elsewhere = {
    department: [ward, other],
    ruleWaiver: [waiver({ institutionId: house.id, departmentId: other.id })],
  };
  expect(statuses(elsewhere, 'waiver')).toEqual(['missing']);
  expect(statuses(elsewhere, 'waiver', null)).toEqual(['ok']);
});

test('a safeguard check is asked at the start, on the way of a pilot that ran a year, and at the end', () => {
  expect(statuses({}, 'safeguard')).toEqual(['start missing']);
  const long = department({ institutionId: house.id, id: ward.id, startDate: '2016-01-01', endDate: '2016-12-31' });
  expect(statuses({ department: [long] }, 'safeguard')).toEqual([
    'start missing',
    'tussentijds missing',
    'eind missing',
  ]);
  const short = { ...long, startDate: '2016-01-02' };
  expect(statuses({ department: [short] }, 'safeguard')).toEqual(['start missing', 'eind missing']);
  const checks = (['start', 'interim', 'end'] as const).map((moment) =>
    safeguardCheck({ departmentId: ward.id, moment, date: '2016-12-31' }),
  );
  expect(statuses({ department: [long], safeguardCheck: checks }, 'safeguard')).toEqual([
    'start late',
    'tussentijds ok',
    'eind ok',
  ]);
});

test('a safeguard check counts when every question is answered, and is late after 31 days', () => {
  const on = (date: string) =>
    statuses({ safeguardCheck: [safeguardCheck({ departmentId: ward.id, date })] }, 'safeguard');
  expect(on('2016-03-01')).toEqual(['start ok']);
  expect(on('2016-05-08')).toEqual(['start ok']);
  expect(on('2016-05-09')).toEqual(['start late']);
  expect(on('2017-01-01')).toEqual(['start missing']);
  const halfway = { safeguardCheck: [safeguardCheck({ departmentId: ward.id, heard: null })] };
  expect(statuses(halfway, 'safeguard')).toEqual(['start missing']);
});

test('a department that was not active in the period has nothing to be complete about', () => {
  const ended = department({ institutionId: house.id, startDate: '2014-01-01', endDate: '2015-12-31' });
  expect(completeness(registrationOf({ institution: [house], department: [ended] }), 2016, 2016)).toEqual([]);
});

test('a share counts what is late as there; nothing asked is not complete', () => {
  const share = completenessShare([{ status: 'ok' }, { status: 'late' }, { status: 'missing' }]);
  expect(share).toEqual({ present: 2, expected: 3, share: '0.6667', status: 'missing' });
  expect(completenessShare([{ status: 'ok' }, { status: 'late' }]).status).toBe('late');
  expect(completenessShare([{ status: 'ok' }]).status).toBe('ok');
  expect(completenessShare([])).toEqual({ present: 0, expected: 0, share: null, status: 'missing' });
});
