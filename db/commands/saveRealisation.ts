import { isInForce } from '../../domain/agreement.ts';
import { realisation, type Realisation } from '../../domain/realisation.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { endNotBeforeStart, withinAgreement } from '../../domain/rules/periods.ts';
import { realisedDeviation } from '../../domain/rules/R18-realisedDeviation.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { decide, readValues, type FormValues, type Saved } from './check.ts';
import { assertStays, findAgreement } from './find.ts';
import { RecordMissing } from './ruleViolation.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Makes a realisation on an agreement line or sets its values.
 *
 * @throws RuleViolation `periode`, `volgorde`, `dubbel`, `verwijzing` (agreement not in force), `verplicht`, `formaat`; warns R18, R22
 */
export function saveRealisation(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'realisation.save', async (read) => {
    const values = readValues(realisation, form);
    const { agreement } = await findLine(read, values.agreementLineId);
    const place = { scope: agreement.institutionId, field: 'agreementLineId' };
    if (id !== null) await assertStays(read, 'realisation', id, place);
    const warnings = decide(realisation, values, await realisationFindings(read, id, values));
    return { edit: saveEdit('realisation', id, values), warnings };
  });
}

/** What the rules say of a realisation with these values; `id` is null for a new one. */
export async function realisationFindings(read: Read, id: string | null, values: Realisation): Promise<Finding[]> {
  const { line, agreement } = await findLine(read, values.agreementLineId);
  const others = await otherRealisations(read, line.id, id);
  return [
    ...(isInForce(agreement) ? [] : [notYetAgreed]),
    ...endNotBeforeStart(values.periodStart, values.periodEnd, 'periodEnd'),
    ...withinAgreement(values, agreement),
    ...(others.some((other) => other.periodStart === values.periodStart && other.periodEnd === values.periodEnd)
      ? [samePeriod]
      : []),
    ...realisedDeviation(line.amountCents, agreement.endDate, [...others, values]),
  ];
}

async function findLine(read: Read, id: string) {
  const line = await read
    .selectFrom('agreementLine')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (line === undefined) throw new RecordMissing('afspraakregel');
  const { agreement } = await findAgreement(read, line.agreementId);
  return { line, agreement };
}

const notYetAgreed: Finding = block(
  'verwijzing',
  'agreementLineId',
  'Deze afspraak is nog niet overeengekomen. Leg eerst beide akkoorden vast.',
);

const samePeriod: Finding = block(
  'dubbel',
  'periodStart',
  'Over deze periode is op deze regel al een bedrag vastgelegd. Wijzig dat.',
);

async function otherRealisations(read: Read, lineId: string, id: string | null) {
  return read
    .selectFrom('realisation')
    .select(['periodStart', 'periodEnd', 'amountCents', 'note'])
    .where('agreementLineId', '=', lineId)
    .where('retired', '=', 0)
    .where('id', '!=', id ?? '')
    .execute();
}
