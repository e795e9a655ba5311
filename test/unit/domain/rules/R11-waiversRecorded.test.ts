import { describe, expect, it } from 'vitest';
import { pilotStatuses } from '../../../../domain/institution.ts';
import { pilotsWithoutWaiver } from '../../../../domain/rules/R11-waiversRecorded.ts';
import { department, institution, waiver } from '../figures/records.ts';

const house = institution();
const ward = department({ institutionId: house.id, startDate: '2016-01-01' });

function without(
  waivers: Parameters<typeof pilotsWithoutWaiver>[0]['waivers'],
  { institutions = [house], departments = [ward], on = '2016-06-01' } = {},
) {
  const found = pilotsWithoutWaiver({ institutions, departments, waivers }, on);
  return { departments: found.departments.map(({ id }) => id), institutions: found.institutions.map(({ id }) => id) };
}

describe('R11 waived rules are recorded', () => {
  it('R11 names a running department without one; one of the institution as a whole covers it', () => {
    expect(without([])).toEqual({ departments: [ward.id], institutions: [] });
    expect(without([waiver({ institutionId: house.id })]).departments).toEqual([]);
    expect(without([waiver({ institutionId: house.id, departmentId: ward.id })]).departments).toEqual([]);
  });

  it('R11 one of another department or another institution covers nothing', () => {
    const other = department({ institutionId: house.id });
    const elsewhere = institution();
    const waivers = [
      waiver({ institutionId: house.id, departmentId: other.id }),
      waiver({ institutionId: elsewhere.id }),
    ];
    expect(without(waivers).departments).toEqual([ward.id]);
  });

  it('R11 one that lapsed, or begins later, does not count: both of its days do', () => {
    const from = (fromDate: string, toDate: string | null) => waiver({ institutionId: house.id, fromDate, toDate });
    expect(without([from('2015-01-01', '2016-06-01')]).departments).toEqual([]);
    expect(without([from('2015-01-01', '2016-05-31')]).departments).toEqual([ward.id]);
    expect(without([from('2016-06-01', null)]).departments).toEqual([]);
    expect(without([from('2016-06-02', null)]).departments).toEqual([ward.id]);
  });

  it('R11 is about what runs on the day: not before the start, not after the end, not when the pilot is over', () => {
    expect(without([], { on: '2015-12-31' }).departments).toEqual([]);
    const ended = { ...ward, endDate: '2016-05-31' };
    expect(without([], { departments: [ended] }).departments).toEqual([]);
    expect(without([], { departments: [ended], on: '2016-05-31' }).departments).toEqual([ward.id]);
    const spoken = pilotStatuses.choices
      .map(({ code }) => code)
      .filter((status) => without([], { institutions: [{ ...house, status }] }).departments.length > 0);
    expect(spoken).toEqual(['selected', 'running']);
  });

  it('R11 an institution whose pilot runs without a department is named itself', () => {
    expect(without([], { departments: [] })).toEqual({ departments: [], institutions: [house.id] });
    expect(without([waiver({ institutionId: house.id })], { departments: [] }).institutions).toEqual([]);
  });
});
