import { describe, expect, it } from 'vitest';
import { saveAgreement } from '../../../db/commands/saveAgreement.ts';
import { saveInstitution } from '../../../db/commands/saveInstitution.ts';
import { undoCommand } from '../../../db/commands/undoCommand.ts';
import { historyOf, historyOfAgreement } from '../../../db/queries/history.ts';
import { agreed, forms, proposed, smallDossier } from './forms.ts';
import { person, tempStore } from './tempStore.ts';

describe('the history of a record', () => {
  it('says who did what, from what to what, newest first', async () => {
    const { store } = await tempStore();
    const { id } = await saveInstitution(store, null, forms.institution());
    const moved = await saveInstitution(store, id, forms.institution({ place: 'Assen', status: 'selected' }));
    await undoCommand(store, moved.commandId);
    const entries = await historyOf(store.read, id);
    const told = entries.map(({ command, kind, fields }) => ({ command, kind, fields }));
    expect(told.slice(0, 2)).toEqual([
      {
        command: 'change.undo',
        kind: 'update',
        fields: [
          { field: 'place', from: 'Assen', to: null },
          { field: 'status', from: 'selected', to: 'running' },
        ],
      },
      {
        command: 'institution.save',
        kind: 'update',
        fields: [
          { field: 'place', from: null, to: 'Assen' },
          { field: 'status', from: 'running', to: 'selected' },
        ],
      },
    ]);
    expect(told[2]).toMatchObject({ kind: 'create' });
    expect(told[2]?.fields).toContainEqual({ field: 'name', from: null, to: 'Stichting De Wilgen' });
    for (const { actor, at } of entries) {
      expect(actor).toBe(person.name);
      expect(Number.isNaN(Date.parse(at))).toBe(false);
    }
  });

  it('of an agreement holds that of its lines, and no entries in which nothing changed', async () => {
    const { store } = await tempStore();
    const dossier = await smallDossier(store);
    const id = await agreed(store, dossier, 100, 200);
    const entries = await historyOfAgreement(store.read, id);
    expect(entries.map(({ command, entity }) => `${command} ${entity}`)).toEqual([
      'agreement.agree agreement',
      'agreement.propose agreement',
      'agreement.save agreementLine',
      'agreement.save agreementLine',
      'agreement.save agreement',
    ]);
    for (const { kind, fields } of entries) expect(kind === 'create' || fields.length > 0).toBe(true);
  });

  it('keeps lines that went', async () => {
    const { store } = await tempStore();
    const dossier = await smallDossier(store);
    const id = await proposed(store, dossier, 100);
    const terms = forms.terms(dossier.institutionId, dossier.departmentId, { code: 'SW-A01-2016-B01' });
    await saveAgreement(store, { id, terms, lines: [forms.line(50)] });
    const kinds = (await historyOfAgreement(store.read, id)).map(({ entity, kind }) => `${entity} ${kind}`);
    expect(kinds).toContain('agreementLine retire');
    expect(kinds.filter((kind) => kind === 'agreementLine create')).toHaveLength(2);
  });
});
