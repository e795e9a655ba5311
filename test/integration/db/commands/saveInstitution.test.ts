import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { RecordMissing } from '../../../../db/commands/ruleViolation.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import type { Signal } from '../../../../domain/signal.ts';
import { blocked, warned } from '../findings.ts';
import { forms } from '../forms.ts';
import { apply } from '../log/laptops.ts';
import { faultOf, tempStore } from '../tempStore.ts';

const signal = {
  departmentId: null,
  kind: 'client_disadvantage',
  severity: 'high',
  description: null,
  foundOn: '2016-04-01',
  reportedTo: null,
  reportedOn: null,
  resolvedOn: null,
  resolution: null,
} satisfies Omit<Signal, 'institutionId'>;

describe('saving an institution', () => {
  it('names each field that lacks, that is wrong, or that is no text at all', async () => {
    const { store } = await tempStore();
    expect(await blocked(saveInstitution(store, null, {}))).toEqual([
      'verplicht name',
      'verplicht sector',
      'verplicht careOfficeRegion',
      'verplicht wlzExecutor',
      'verplicht status',
    ]);
    const wrong = forms.institution({
      kvkNumber: '12',
      careOfficeRegion: 'Atlantis',
      appliedOn: '2016-02-30',
      place: 3,
    });
    expect(await blocked(saveInstitution(store, null, wrong))).toEqual([
      'formaat kvkNumber',
      'formaat place',
      'formaat careOfficeRegion',
      'formaat appliedOn',
    ]);
    expect(await store.read.selectFrom('institution').selectAll().execute()).toEqual([]);
  });

  it('refuses a name that another has, but not its own', async () => {
    const { store } = await tempStore();
    const { id } = await saveInstitution(store, null, forms.institution());
    expect(await blocked(saveInstitution(store, null, forms.institution()))).toEqual(['dubbel name']);
    expect(await warned(saveInstitution(store, id, forms.institution({ place: 'Assen' })))).toEqual([]);
  });

  it('R21 warns when the Wlz-uitvoerder is not that of the region', async () => {
    const { store } = await tempStore();
    const other = forms.institution({ wlzExecutor: 'Menzis' });
    expect(await warned(saveInstitution(store, null, other))).toEqual(['R21 wlzExecutor']);
  });

  it('R22 refuses a BSN and warns for an address', async () => {
    const { store } = await tempStore();
    const withBsn = forms.institution({ selectionReason: 'Bekend met BSN 123456782.' });
    expect(await blocked(saveInstitution(store, null, withBsn))).toEqual(['R22 selectionReason']);
    const withMail = forms.institution({ selectionReason: 'Mail naar j.jansen@voorbeeld.nl' });
    expect(await warned(saveInstitution(store, null, withMail))).toEqual(['R22 selectionReason']);
  });

  it('asks why a pilot was stopped', async () => {
    const { store } = await tempStore();
    expect(await blocked(saveInstitution(store, null, forms.institution({ status: 'stopped' })))).toEqual([
      'verplicht statusReason',
    ]);
  });

  it('R02 keeps an institution with pilot departments selected', async () => {
    const { store } = await tempStore();
    const { id } = await saveInstitution(store, null, forms.institution());
    await saveDepartment(store, null, forms.department(id));
    for (const status of ['applied', 'rejected']) {
      expect(await blocked(saveInstitution(store, id, forms.institution({ status })))).toEqual(['R02 status']);
    }
  });

  it('R05 does not end a pilot over an open signal of disadvantage; stopping and ending afterwards can', async () => {
    const { store } = await tempStore();
    const { id } = await saveInstitution(store, null, forms.institution());
    const entityId = uuidV7();
    await apply(store, { kind: 'create', entity: 'signal', entityId, values: { institutionId: id, ...signal } });
    const ended = forms.institution({ status: 'ended' });
    expect(await blocked(saveInstitution(store, id, ended))).toEqual(['R05 status']);
    const stopped = forms.institution({ status: 'stopped', statusReason: 'Te veel onrust.' });
    expect(await warned(saveInstitution(store, id, stopped))).toEqual([]);
    await apply(store, { kind: 'update', entity: 'signal', entityId, values: { resolvedOn: '2016-05-01' } });
    expect(await warned(saveInstitution(store, id, ended))).toEqual([]);
  });

  it('refuses one that is not there', async () => {
    const { store } = await tempStore();
    expect(await faultOf(saveInstitution(store, uuidV7(), forms.institution()))).toBeInstanceOf(RecordMissing);
  });
});
