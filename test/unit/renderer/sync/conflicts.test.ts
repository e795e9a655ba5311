import { describe, expect, it } from 'vitest';
import { entities } from '../../../../domain/registration.ts';
import {
  comparedFields,
  groupLabel,
  headingOf,
  showsAnother,
  sidesOf,
  type Conflict,
} from '../../../../renderer/features/sync/conflicts/conflict.ts';
import { conflictsAt, decisionsOf } from '../../../../renderer/features/sync/conflicts/conflictList.ts';
import { conflictsText } from '../../../../renderer/nl/conflicts.ts';

const id = (place: number) => `01890000-0000-7000-8000-00000000000${place}`;
const [line, agreement, anna, bert, carla] = [id(1), id(2), id(3), id(4), id(5)];

function head(changeId: string, actor: string, amountCents: number, agreed = false): Conflict['heads'][number] {
  return {
    changeId,
    actor,
    at: '2026-11-22T13:03:00.000Z',
    values: { amountCents, hoursHundredths: null },
    agreed,
    retires: false,
  };
}

function conflict(over: Partial<Conflict> = {}): Conflict {
  return {
    kind: 'conflict',
    entity: 'agreementLine',
    entityId: line,
    scope: id(9),
    group: 'amount',
    fields: ['amountCents', 'hoursHundredths'],
    heads: [head(anna, 'Anna', 100_00), head(bert, 'Bert', 200_00)],
    shown: { amountCents: 50_00, hoursHundredths: null },
    otherIds: [],
    title: 'afspraakregel 1 van SE-A01',
    institution: 'De Eik',
    page: { entity: 'agreement', id: agreement },
    ...over,
  };
}

const noNames = new Map<string, string>();

describe('S09 a conflict on screen', () => {
  it('sets every value side by side, with what differs marked and what is shown meanwhile', () => {
    const open = conflict();
    const sides = sidesOf(open);
    expect(sides.map(({ actors }) => actors)).toEqual(['Anna', 'Bert']);
    expect(comparedFields(open, sides, noNames)).toEqual([
      {
        field: 'amountCents',
        label: 'Bedrag',
        texts: ['€\u00A0100,00', '€\u00A0200,00'],
        now: '€\u00A050,00',
        differs: true,
      },
      { field: 'hoursHundredths', label: 'Uren', texts: ['leeg', 'leeg'], now: 'leeg', differs: false },
    ]);
    expect(showsAnother(open, sides)).toBe(true);
    expect(showsAnother(conflict({ shown: { amountCents: 200_00, hoursHundredths: null } }), sides)).toBe(false);
    expect(showsAnother(conflict({ shown: {} }), sides)).toBe(false);
  });

  it('puts people who set the same under one value, and never what is agreed with what is not', () => {
    const equal = sidesOf(conflict({ heads: [head(anna, 'Anna', 1), head(bert, 'Bert', 2), head(carla, 'Carla', 1)] }));
    expect(equal.map(({ changeId, actors }) => [changeId, actors])).toEqual([
      [anna, 'Anna en Carla'],
      [bert, 'Bert'],
    ]);
    const agreed = sidesOf(conflict({ heads: [head(anna, 'Anna', 1, true), head(bert, 'Bert', 1)] }));
    expect(agreed.map((side) => side.agreed)).toEqual([true, false]);
  });

  it('names records, and leaves out ids that are the same everywhere', () => {
    const department = id(7);
    const intervention = (interventionId: string | null) => ({ agreementId: agreement, interventionId });
    const open = conflict({
      group: 'purpose',
      fields: ['agreementId', 'interventionId'],
      heads: [
        { ...head(anna, 'Anna', 0), values: intervention(department) },
        { ...head(bert, 'Bert', 0), values: intervention(null) },
      ],
      shown: {},
    });
    const fields = comparedFields(open, sidesOf(open), new Map([[department, 'I-01 Rust']]));
    expect(fields.map(({ field, texts }) => [field, texts])).toEqual([['interventionId', ['I-01 Rust', 'leeg']]]);
  });

  it('S12 keeps retiring apart from an edit that says the same', () => {
    const retired = { ...head(anna, 'Anna', 1), retires: true };
    const sides = sidesOf(conflict({ heads: [retired, head(bert, 'Bert', 1), head(carla, 'Carla', 2)] }));
    expect(sides.map(({ actors, retires }) => [actors, retires])).toEqual([
      ['Anna', true],
      ['Bert', false],
      ['Carla', false],
    ]);
  });

  it('S12 tells retiring beside not retiring in words', () => {
    const open = conflict({
      group: 'lifecycle',
      fields: ['retired'],
      heads: [
        { ...head(anna, 'Anna', 0), values: { retired: true } },
        { ...head(bert, 'Bert', 0), values: { retired: false } },
      ],
      shown: { retired: false },
    });
    expect(comparedFields(open, sidesOf(open), noNames)).toEqual([
      {
        field: 'retired',
        label: 'Vervallen of niet',
        texts: ['Vervallen', 'Niet vervallen'],
        now: 'Niet vervallen',
        differs: true,
      },
    ]);
  });

  it('has Dutch words for every field group on a screen, and begins a heading with a capital', () => {
    const shown = [
      'institution',
      'department',
      'profileCount',
      'referenceBudget',
      'intervention',
      'agreement',
    ] as const;
    for (const entity of [...shown, 'agreementLine', 'realisation', 'dialogue'] as const) {
      for (const group of Object.keys(entities[entity].groups)) {
        expect(groupLabel({ entity, group }), `${entity}.${group}`).not.toBe(group);
      }
    }
    expect(groupLabel({ entity: 'agreement', group: 'lifecycle' })).toBe(conflictsText.lifecycle);
    expect(headingOf(conflict())).toBe('Afspraakregel 1 van SE-A01');
  });
});

describe('the list of decisions', () => {
  const other = conflict({ entityId: id(8), page: { entity: 'department', id: id(8) } });

  it('keeps proposed amendments of one agreement together', () => {
    const proposed = conflict({ kind: 'amendment' });
    const added = conflict({ kind: 'amendment', entityId: id(6), group: 'place' });
    const decisions = decisionsOf([other, proposed, added]);
    expect(decisions.map(({ kind }) => kind)).toEqual(['conflict', 'amendment']);
    expect(decisions[1]).toMatchObject({ agreementId: agreement, conflicts: [proposed, added] });
  });

  it('narrows to a record and what is shown on its page', () => {
    const shared = conflict({ kind: 'code', entityId: id(6), otherIds: [id(7)], page: null });
    const all = [conflict(), other, shared];
    expect(conflictsAt(all, undefined)).toEqual(all);
    expect(conflictsAt(all, agreement)).toEqual([conflict()]);
    expect(conflictsAt(all, line)).toEqual([conflict()]);
    expect(conflictsAt(all, id(7))).toEqual([shared]);
    expect(conflictsAt(all, id(5))).toEqual([]);
  });
});
