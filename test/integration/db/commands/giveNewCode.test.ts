import { describe, expect, it } from 'vitest';
import { giveNewCode } from '../../../../db/commands/giveNewCode.ts';
import { saveAgreement } from '../../../../db/commands/saveAgreement.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { blocked } from '../findings.ts';
import { agreed, forms } from '../forms.ts';
import { twoLaptops } from './twoLaptops.ts';

const missing = '01890000-0000-7000-8000-0000000000ff';

function codesOf(store: Store, entity: 'department' | 'intervention' | 'agreement') {
  return store.read.selectFrom(entity).select(['id', 'code']).where('retired', '=', 0).orderBy('id').execute();
}

describe('giving a record another code', () => {
  it('settles what two laptops made with the same code, on both, and changes nothing else', async () => {
    const { one, two, meet, dossier } = await twoLaptops();
    const { institutionId, departmentId } = dossier;
    const input = { id: null, terms: forms.terms(institutionId, departmentId), lines: [forms.line(100_00)] };
    const make = {
      department: (store: Store) => saveDepartment(store, null, forms.department(institutionId)),
      intervention: (store: Store) => saveIntervention(store, null, forms.intervention(departmentId)),
      agreement: (store: Store) => saveAgreement(store, input),
    };
    for (const entity of ['department', 'intervention', 'agreement'] as const) {
      await make[entity](one);
      const { id } = await make[entity](two);
      await meet();
      expect((await one.replica.conflicts()).map(({ kind, entity: of }) => [kind, of])).toEqual([['code', entity]]);
      const before = await one.read.selectFrom(entity).selectAll().where('id', '=', id).executeTakeFirst();
      await giveNewCode(one, entity, id);
      await meet();
      for (const store of [one, two]) {
        expect(await store.replica.conflicts()).toEqual([]);
        const codes = (await codesOf(store, entity)).map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        const after = await store.read.selectFrom(entity).selectAll().where('id', '=', id).executeTakeFirst();
        expect(after?.code).not.toBe(before?.code);
        expect({ ...after, code: before?.code }).toEqual(before);
      }
    }
  });

  it('R15 leaves the code of an agreement in force as it was agreed, and knows no record that is not there', async () => {
    const { one, dossier } = await twoLaptops();
    const id = await agreed(one, dossier, 100_00);
    expect(await blocked(giveNewCode(one, 'agreement', id))).toEqual(['R15 code']);
    await expect(giveNewCode(one, 'intervention', missing)).rejects.toThrow('interventie');
  });
});
