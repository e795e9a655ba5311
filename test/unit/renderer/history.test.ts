import { describe, expect, it } from 'vitest';
import { fieldLabel, fieldValue, type HistoryEntry } from '../../../renderer/features/history/fieldValue.ts';
import { historySteps } from '../../../renderer/features/history/historySteps.ts';

const departmentId = '01890000-0000-7000-8000-000000000001';
const names = new Map([[departmentId, 'De Beuk']]);

function entry(over: Partial<HistoryEntry>): HistoryEntry {
  return {
    changeId: '01890000-0000-7000-8000-00000000000a',
    commandId: '01890000-0000-7000-8000-00000000000b',
    command: 'department.save',
    kind: 'update',
    actor: 'Anna',
    at: '2016-03-03T13:03:00.000Z',
    reason: null,
    entity: 'department',
    entityId: departmentId,
    fields: [],
    restorable: [],
    ...over,
  };
}

describe('a value in a history', () => {
  it('is written as a reader writes it', () => {
    expect(fieldValue('referenceBudget', 'amountCents', 12_345_600, names)).toBe('€\u00A0123.456,00');
    expect(fieldValue('referenceBudget', 'year', 2016, names)).toBe('2016');
    expect(fieldValue('department', 'fteHundredths', 1250, names)).toBe('12,50');
    expect(fieldValue('department', 'endDate', '2016-12-31', names)).toBe('31-12-2016');
    expect(fieldValue('department', 'singleFixedTeam', true, names)).toBe('ja');
    expect(fieldValue('department', 'setting', 'closed', names)).toBe('Besloten');
    expect(fieldValue('intervention', 'departmentId', departmentId, names)).toBe('De Beuk');
    expect(fieldValue('intervention', 'indicator', 'Q5', names)).toBe('Incidenten per 100 cliëntdagen');
    expect(fieldValue('intervention', 'endDate', null, names)).toBe('leeg');
    expect(fieldValue('dialogue', 'participants', ['cce', 'institution'], names)).toBe('CCE, Instelling');
  });

  it('keeps what is not known here: a record elsewhere, a code or field of a newer version', () => {
    expect(fieldValue('intervention', 'departmentId', '01890000-0000-7000-8000-0000000000ff', names)).toBe(
      'een ander record',
    );
    expect(fieldValue('department', 'setting', 'half_open', names)).toBe('half_open');
    expect(fieldValue('somethingNew', 'colour', 'red', names)).toBe('red');
    expect(fieldLabel('somethingNew', 'colour')).toBe('colour');
    expect(fieldLabel('department', 'clientCount')).toBe('Aantal cliënten');
  });
});

describe('the steps of a history', () => {
  const budget = { entity: 'referenceBudget', entityId: 'budget' } as const;
  const made = entry({
    ...budget,
    changeId: '1',
    commandId: 'a',
    command: 'referenceBudget.save',
    kind: 'create',
    fields: [{ field: 'year', from: null, to: 2016 }],
  });

  it('name the record when it is of another kind, also when the change did not touch its name', () => {
    const changed = entry({
      ...budget,
      changeId: '2',
      commandId: 'b',
      command: 'referenceBudget.save',
      fields: [{ field: 'amountCents', from: 1, to: 2 }],
    });
    const titles = historySteps([changed, made], 'department', names).map(({ title }) => title);
    expect(titles).toEqual(['Gewijzigd: referentiebudget 2016', 'Toegevoegd: referentiebudget 2016']);
  });

  it('gather what one command did, and never offer to undo an import from here', () => {
    const imported = [
      entry({ ...made, changeId: '2', commandId: 'i', command: 'registration.import' }),
      entry({ changeId: '1', commandId: 'i', command: 'registration.import', kind: 'create' }),
    ];
    const [step, ...others] = historySteps(imported, 'department', names);
    expect(others).toEqual([]);
    expect(step?.title).toBe('Ingelezen uit een registratie');
    expect(step?.undoable).toBe(false);
    expect(step?.changes.map(({ title }) => title)).toEqual([
      'proefafdeling – toegevoegd',
      'referentiebudget 2016 – toegevoegd',
    ]);
  });

  it('are called after the record itself when others went along, and say that an old value was set back', () => {
    const dialogue = { entity: 'dialogue', entityId: 'd', command: 'dialogue.save' } as const;
    const action = { field: 'action', from: null, to: 'Het hek maken' } as const;
    const alongside = entry({ ...dialogue, entity: 'followUp', entityId: 'f', kind: 'create', fields: [action] });
    const saved = [alongside, entry({ ...dialogue, kind: 'create' })];
    expect(historySteps(saved, 'dialogue', names)[0]).toMatchObject({
      title: 'Toegevoegd',
      changes: [{ title: 'gesprek – toegevoegd' }, { title: 'vervolgactie Het hek maken – toegevoegd' }],
    });
    const restored = entry({ ...dialogue, command: 'change.restoreValue' });
    expect(historySteps([restored], 'dialogue', names)[0]?.title).toBe('Oude waarde teruggezet');
  });

  it('say what an undo turned back, and can itself be undone', () => {
    const [step] = historySteps([entry({ command: 'change.undo' })], 'department', names);
    expect(step?.title).toBe('Ongedaan gemaakt – gewijzigd');
    expect(step?.undoable).toBe(true);
  });
});
