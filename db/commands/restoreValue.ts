import type { EntityDefinition } from '../../domain/entity.ts';
import { entities, entityNames, type EntityName } from '../../domain/registration.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { canonicalJson } from '../../domain/values/canonicalJson.ts';
import type { Change } from '../log/change.ts';
import type { CreateOrUpdate } from '../log/edit.ts';
import { foldRecord } from '../log/foldRecord.ts';
import { changeById, changesOfRecord } from '../log/readChanges.ts';
import type { Read } from '../log/readHandle.ts';
import { isClosed, restorableGroups } from '../queries/restorable.ts';
import type { Store } from '../store/openStore.ts';
import { assertMayEnd, assertSound } from './assertSound.ts';
import { decide, readValues, type FormValues, type Saved } from './check.ts';
import { findAgreement } from './find.ts';
import { rulesOn } from './rulesOn.ts';
import { RecordMissing, RuleViolation } from './ruleViolation.ts';
import { decideAgreement } from './saveAgreement.ts';
import { runSave, type SaveDecision } from './saveRecord.ts';

/** An old value: a field group as a change left it. */
export interface OldValue {
  readonly changeId: string;
  readonly group: string;
}

/**
 * Sets a field group of a record back to what a change once made of it, through the same rules as saving; the rest of the record stays, and the
 * history keeps both. What is agreed with two parties goes through the rules of its agreement: an accord already given is then taken off.
 *
 * @throws RecordMissing when the record is retired or the change is not here; RuleViolation R15 for an agreement in force, `volgorde` when the
 *   group is in conflict or holds this value already, R05 when it would end a pilot, and any rule that the old value would break now
 */
export function restoreValue(store: Store, old: OldValue): Promise<Saved> {
  return runSave(store, 'change.restoreValue', async (read) => {
    const change = await changeById(read, old.changeId);
    const entity = entityNames.find((name) => name === change?.entity);
    if (change === undefined || entity === undefined) throw new RecordMissing('wijziging');
    await assertOpen(read, entity, change, old.group);
    const values = await valuesThen(read, change, entity, old.group);
    if (entity === 'agreement' || entity === 'agreementLine') {
      return decideInAgreement(read, entity, change.entityId, values);
    }
    return decideRestored(read, entity, change.entityId, values);
  });
}

async function assertOpen(read: Read, entity: EntityName, { entityId }: Change, group: string): Promise<void> {
  const row = await read.selectFrom(entity).select('retired').where('id', '=', entityId).executeTakeFirst();
  if (row?.retired !== 0) throw new RecordMissing(entities[entity].label);
  const closed = await isClosed(read, entity, entityId);
  if (!closed && restorableGroups(entity).includes(group)) return;
  const message = closed
    ? 'Wat is overeengekomen, verandert niet meer. Maak een nieuwe versie van de afspraak.'
    : 'Dit kan niet teruggezet worden. Wijzig het waar het hoort.';
  throw new RuleViolation([block(closed ? 'R15' : 'verwijzing', 'id', message)]);
}

/** The values of a group as a change set them, when something else stands there now. */
async function valuesThen(read: Read, change: Change, entity: EntityName, group: string): Promise<FormValues> {
  const then = change.groups[group]?.values;
  const now = foldRecord(await changesOfRecord(read, change.entityId))?.groups.get(group);
  if (then === undefined) throw new RecordMissing('wijziging');
  if (now?.conflict === true) {
    const message = 'Dit is op twee laptops tegelijk gewijzigd. Kies eerst bij Synchronisatie welke van de twee geldt.';
    throw new RuleViolation([block('volgorde', 'id', message)]);
  }
  const fields: readonly string[] = entities[entity].groups[group] ?? [];
  const values = Object.fromEntries(fields.map((field) => [field, then[field] ?? null]));
  const differs = fields.some(
    (field) => canonicalJson(then[field] ?? null) !== canonicalJson(now?.values[field] ?? null),
  );
  if (!differs) throw new RuleViolation([block('volgorde', 'id', 'Dit staat er al zo.')]);
  return values;
}

async function decideRestored(read: Read, entity: EntityName, id: string, then: FormValues): Promise<SaveDecision> {
  const stored: Record<string, unknown> = {};
  for (const { values } of foldRecord(await changesOfRecord(read, id))?.groups.values() ?? []) {
    Object.assign(stored, values);
  }
  const definition: EntityDefinition = entities[entity];
  const whole: FormValues = readValues(definition, { ...stored, ...then });
  const warnings: Finding[] = [...decide(definition, whole, [])];
  const values = Object.fromEntries(Object.keys(then).map((field) => [field, whole[field]]));
  const edit: CreateOrUpdate = { kind: 'update', entity, entityId: id, values };
  const verify = async (after: Read) => {
    await assertSound(after, [edit]);
    await assertMayEnd(after, [edit]);
    warnings.push(...(await rulesOn(after, entity, id)));
  };
  return { edit, warnings, verify };
}

async function decideInAgreement(
  read: Read,
  entity: 'agreement' | 'agreementLine',
  id: string,
  then: FormValues,
): Promise<SaveDecision> {
  const agreementId = entity === 'agreement' ? id : await agreementOf(read, id);
  const { agreement, lines } = await findAgreement(read, agreementId);
  return decideAgreement(read, {
    id: agreementId,
    terms: entity === 'agreement' ? { ...agreement, ...then } : { ...agreement },
    lines: lines.map((line) => (line.id === id ? { ...line, ...then } : { ...line })),
  });
}

async function agreementOf(read: Read, lineId: string): Promise<string> {
  const line = await read.selectFrom('agreementLine').select('agreementId').where('id', '=', lineId).executeTakeFirst();
  if (line === undefined) throw new RecordMissing('afspraakregel');
  return line.agreementId;
}
