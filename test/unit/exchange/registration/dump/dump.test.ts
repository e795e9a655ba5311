import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agreedTermsHash } from '../../../../../db/commands/agreedTermsHash.ts';
import { isInForce } from '../../../../../domain/agreement.ts';
import {
  entities,
  entityNames,
  type EntityName,
  type RecordOf,
  type Registration,
} from '../../../../../domain/registration.ts';
import { readDelivery } from '../../../../../exchange/registration/carrier/readDelivery.ts';
import { checkRegistration } from '../../../../../exchange/registration/checkRegistration.ts';
import { registrationDump } from '../../../../../exchange/registration/dump/registrationFiles.ts';
import { readWorkbook } from '../../../../../exchange/workbook/readWorkbook.ts';
import { emptyRegistration, growingIds, withEdits } from '../../../../fixtures/registration.ts';
import { smallRegistration } from '../../../../fixtures/smallRegistration.ts';

const small = smallRegistration();

/** A part of the small registration: a dump must be whole for any, and a small one is quick. */
const few: Registration = {
  ...small,
  realisation: small.realisation.slice(0, 40),
  measurement: small.measurement.slice(0, 40),
};

/** Texts that trip spreadsheets and CSV, none of which R22 takes for data of a client. */
const nasty = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+a',
    '-5',
    '-5,00',
    '@x',
    "'=1+1",
    "''-a",
    "'t Hof",
    'regel een\nregel "twee"; en\tdrie',
    'Ünïcode à 2×/mnd – “ja”',
    '1.234',
    '01-02',
    'WAAR',
    '#N/A',
    '_x0041_',
    '0012',
    'id',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => `a${text.replaceAll(/[\d@]/g, '')}`),
);

/** The registration with what a person typed replaced by such texts, wherever the record still holds. */
function retyped(registration: Registration, texts: readonly string[]): Registration {
  let next = 0;
  const text = () => texts[next++ % texts.length] ?? '';
  const withTexts = <Name extends EntityName>(name: Name): RecordOf[Name][] => {
    const { schema, shortText, freeText, labels } = entities[name];
    const optional = Object.keys(labels).filter((field) => field.endsWith('Other') || field.endsWith('Reason'));
    const typed = [...shortText, ...freeText, ...optional];
    const records: readonly RecordOf[Name][] = registration[name];
    return z.array(z.custom<RecordOf[Name]>()).parse(
      records.map((record) => {
        const values = { ...record, ...Object.fromEntries(typed.map((field) => [field, text()])) };
        const parsed = schema.safeParse(values);
        return parsed.success ? { ...parsed.data, id: record.id } : record;
      }),
    );
  };
  const changed: Registration = {
    ...registration,
    institution: withTexts('institution'),
    department: withTexts('department'),
    intervention: withTexts('intervention'),
    agreementLine: withTexts('agreementLine'),
    realisation: withTexts('realisation'),
    dialogue: withTexts('dialogue'),
    measurement: withTexts('measurement'),
    signal: withTexts('signal'),
    agreement: withTexts('agreement'),
  };
  return { ...changed, agreement: changed.agreement.map((agreement) => fingerprinted(agreement, changed)) };
}

function fingerprinted(agreement: Registration['agreement'][number], { agreementLine }: Registration) {
  const lines = agreementLine.filter(({ agreementId }) => agreementId === agreement.id);
  return { ...agreement, agreedTermsHash: isInForce(agreement) ? agreedTermsHash({ agreement, lines }) : null };
}

async function throughDump(registration: Registration, format: 'xlsx' | 'csv') {
  const carrier = await readDelivery(
    { kind: 'files', files: registrationDump(registration, format).files },
    { readWorkbook },
  );
  const { refused, notes, edits } = checkRegistration(carrier, emptyRegistration, growingIds(1_000_000));
  return { refused, notes, registration: withEdits(emptyRegistration, edits) };
}

describe('a dump', () => {
  it.each(['xlsx', 'csv'] as const)(
    'as %s gives every field of every record back, whatever people typed',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(nasty, { minLength: 3, maxLength: 40 }), async (texts) => {
          const before = retyped(few, texts);
          const { refused, notes, registration } = await throughDump(before, format);
          expect({ refused, notes }).toEqual({ refused: [], notes: [] });
          for (const name of entityNames) expect(registration[name]).toEqual(before[name]);
        }),
        { numRuns: 15 },
      );
    },
  );

  it('R15 whose agreement or line was changed since both parties agreed is refused at the fingerprint', async () => {
    const [line] = few.agreementLine;
    expect(few.agreement.find(({ id }) => id === line?.agreementId)?.status).toMatch(/agreed|closed/);
    const before = retyped(few, ['rust']);
    const changed = {
      ...before,
      agreementLine: before.agreementLine.map((one) => (one.id === line?.id ? { ...one, amountCents: 1 } : one)),
    };
    const { refused } = await throughDump(changed, 'xlsx');
    const first = refused.find(({ rule }) => rule === 'R15');
    expect(first).toMatchObject({ sheet: 'afspraken', column: 'vingerafdruk' });
    expect(first?.message).toContain('niet meer zoals ze is overeengekomen');
  });

  it('keeps apart what has the same code on two laptops, and says so', async () => {
    const [department, ...others] = few.department;
    if (department === undefined) throw new Error('the fixture has no department');
    const twin = { ...department, id: '00000000-0000-7000-8000-0000ffffffff', name: 'De tweede' };
    const registration = {
      ...emptyRegistration,
      institution: few.institution,
      department: [department, ...others, twin],
    };
    const carrier = await readDelivery(
      { kind: 'files', files: registrationDump(registration, 'csv').files },
      { readWorkbook },
    );
    const check = checkRegistration(carrier, emptyRegistration, growingIds(1_000_000));
    expect(check.refused).toEqual([]);
    expect(check.warnings.filter(({ rule }) => rule === 'dubbel')).toMatchObject([
      { sheet: 'afdelingen', column: 'afdeling' },
    ]);
    expect(withEdits(emptyRegistration, check.edits).department).toEqual(registration.department);
  });

  it('counts the rows that refer to something that is no longer there', () => {
    const [institution] = few.institution;
    const without = { ...few, institution: few.institution.filter((one) => one !== institution) };
    const own = few.department.filter(({ institutionId }) => institutionId === institution?.id).length;
    expect(registrationDump(few, 'csv').dangling).toBe(0);
    expect(registrationDump(without, 'csv').dangling).toBeGreaterThanOrEqual(own);
  });
});
