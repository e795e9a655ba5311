import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDelivery } from '../../../../../exchange/registration/carrier/readDelivery.ts';
import { checkRegistration } from '../../../../../exchange/registration/checkRegistration.ts';
import { readWorkbook } from '../../../../../exchange/workbook/readWorkbook.ts';
import { emptyRegistration, fixtureFiles, growingIds } from '../../../../fixtures/registration.ts';

const folder = new URL('../../../../fixtures/', import.meta.url);
const csv = { kind: 'files', files: fixtureFiles('registration-small') } as const;

describe('a workbook that LibreOffice made of the small registration', () => {
  it.each(['registration-small.xlsx', 'registration-small.ods'])('%s gives what the CSV files give', async (name) => {
    const files = [{ name, bytes: readFileSync(new URL(name, folder)) }];
    const carrier = await readDelivery({ kind: 'files', files }, { readWorkbook });
    const fromWorkbook = checkRegistration(carrier, emptyRegistration, growingIds());
    const fromCsv = checkRegistration(await readDelivery(csv, { readWorkbook }), emptyRegistration, growingIds());
    expect(fromWorkbook.refused).toEqual([]);
    expect(fromWorkbook.notes).toEqual([]);
    expect(fromWorkbook.edits).toHaveLength(895);
    expect(fromWorkbook).toEqual(fromCsv);
  });
});
