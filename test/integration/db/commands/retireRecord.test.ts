import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { retirable, retireRecord } from '../../../../db/commands/retireRecord.ts';
import { RecordMissing } from '../../../../db/commands/ruleViolation.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import { historyOf } from '../../../../db/queries/history.ts';
import { listInstitutions } from '../../../../db/queries/institutions.ts';
import { blocked } from '../findings.ts';
import { forms, proposed, smallDossier } from '../forms.ts';
import { faultOf, tempStore } from '../tempStore.ts';

describe('retiring a record', () => {
  it('asks for a reason, which stays in the history', async () => {
    const { store } = await tempStore();
    const { departmentId } = await smallDossier(store);
    const { id } = await saveIntervention(store, null, forms.intervention(departmentId));
    expect(await blocked(retireRecord(store, 'intervention', id, '  '))).toEqual(['verplicht reason']);
    await retireRecord(store, 'intervention', id, ' Dubbel ingevoerd ');
    const [entry] = await historyOf(store.read, id);
    expect(entry).toMatchObject({ kind: 'retire', reason: 'Dubbel ingevoerd', command: 'intervention.retire' });
    const row = await store.read.selectFrom('intervention').selectAll().executeTakeFirst();
    expect(row).toMatchObject({ retired: 1, goal: 'Rust op de groep' });
  });

  it('is refused while others refer to it, and says what', async () => {
    const { store } = await tempStore();
    const dossier = await smallDossier(store);
    await saveIntervention(store, null, forms.intervention(dossier.departmentId));
    await proposed(store, dossier, 100);
    const department = retireRecord(store, 'department', dossier.departmentId, 'fout');
    await expect(department).rejects.toThrow('1 referentiebudget, 1 interventie, 1 bestedingsafspraak');
    const institution = retireRecord(store, 'institution', dossier.institutionId, 'fout');
    expect(await blocked(institution)).toEqual(['verwijzing reason']);
  });

  it('goes from the outside in, and an agreement takes its lines along', async () => {
    const { store } = await tempStore();
    const dossier = await smallDossier(store);
    const agreementId = await proposed(store, dossier, 100, 200);
    await retireRecord(store, 'agreement', agreementId, 'fout');
    await retireRecord(store, 'referenceBudget', dossier.budgetId, 'fout');
    await retireRecord(store, 'department', dossier.departmentId, 'fout');
    await retireRecord(store, 'institution', dossier.institutionId, 'fout');
    expect(await listInstitutions(store.read)).toEqual([]);
    const lines = await store.read.selectFrom('agreementLine').select('retired').execute();
    expect(lines).toEqual([{ retired: 1 }, { retired: 1 }]);
  });

  it.each(retirable)('refuses a %s that is not there', async (entity) => {
    const { store } = await tempStore();
    expect(await faultOf(retireRecord(store, entity, uuidV7(), 'fout'))).toBeInstanceOf(RecordMissing);
  });
});
