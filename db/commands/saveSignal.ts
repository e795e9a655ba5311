import { block, type Finding } from '../../domain/rules/finding.ts';
import { reportedAtOnce } from '../../domain/rules/R09-signalAtOnce.ts';
import { signal, type Signal } from '../../domain/signal.ts';
import { formatDate } from '../../domain/values/isoDate.ts';
import type { Read } from '../log/readHandle.ts';
import { recordOf } from '../queries/records.ts';
import type { Store } from '../store/openStore.ts';
import { belongsToInstitution } from './belongsToInstitution.ts';
import { chosenId, decide, readValues, textIn, type FormValues, type Saved } from './check.ts';
import { assertStays, findInstitution } from './find.ts';
import { RecordMissing, RuleViolation } from './ruleViolation.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Records a signal or sets all its values. No rule hinders recording one: R09 only warns.
 *
 * @throws RuleViolation R22 (BSN), `volgorde`, `verwijzing`, `verplicht`, `formaat`; warns R09, R22
 */
export function saveSignal(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'signal.save', async (read) => {
    const { id: scope } = await findInstitution(read, chosenId(form, 'institutionId'));
    if (id !== null) await assertStays(read, 'signal', id, { scope, field: 'institutionId' });
    const values = readValues(signal, form);
    const warnings = decide(signal, values, await signalFindings(read, values));
    return { edit: saveEdit('signal', id, values), warnings };
  });
}

/**
 * Records when and how a signal was resolved.
 *
 * @param form `resolvedOn` and `resolution`; both are asked for
 * @throws RecordMissing; RuleViolation R22 (BSN), `volgorde` (resolved already, or before it was found), `verplicht`, `formaat`; warns R09, R22
 */
export function resolveSignal(store: Store, id: string, form: FormValues): Promise<Saved> {
  return runSave(store, 'signal.resolve', async (read) => {
    const stored = read.selectFrom('signal').selectAll().where('id', '=', id).where('retired', '=', 0);
    const row = await stored.executeTakeFirst();
    if (row === undefined) throw new RecordMissing(signal.label);
    const { id: _id, ...before } = recordOf(row);
    if (before.resolvedOn !== null) {
      const message = `Dit signaal is al opgelost op ${formatDate(before.resolvedOn)}. Ververs de pagina.`;
      throw new RuleViolation([block('volgorde', 'resolvedOn', message)]);
    }
    const given = { resolvedOn: textIn(form, 'resolvedOn'), resolution: textIn(form, 'resolution') };
    const values = readValues(signal, { ...before, ...given });
    const warnings = decide(signal, values, [...askedFor(values), ...(await signalFindings(read, values))]);
    const { resolvedOn, resolution } = values;
    return { edit: { kind: 'update', entity: 'signal', entityId: id, values: { resolvedOn, resolution } }, warnings };
  });
}

function askedFor({ resolvedOn, resolution }: Signal): Finding[] {
  const findings: Finding[] = [];
  if (resolvedOn === null) findings.push(block('verplicht', 'resolvedOn', 'Vul in wanneer het is opgelost.'));
  if (resolution === null) findings.push(block('verplicht', 'resolution', 'Schrijf op hoe het is opgelost.'));
  return findings;
}

/** What the rules say of a signal with these values. */
export async function signalFindings(read: Read, values: Signal): Promise<Finding[]> {
  return [...(await belongsToInstitution(read, values)), ...afterFound(values), ...reportedAtOnce(values)];
}

/** What is done about a signal is done on the day it was found, or later. */
function afterFound({ foundOn, reportedOn, resolvedOn }: Signal): Finding[] {
  const findings: Finding[] = [];
  const found = formatDate(foundOn);
  if (reportedOn !== null && reportedOn < foundOn) {
    findings.push(block('volgorde', 'reportedOn', `De melding ligt vóór de dag waarop het is gevonden (${found}).`));
  }
  if (resolvedOn !== null && resolvedOn < foundOn) {
    findings.push(block('volgorde', 'resolvedOn', `Het ligt vóór de dag waarop het is gevonden (${found}).`));
  }
  return findings;
}
