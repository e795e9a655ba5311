import { ancestorsOf } from '../../../db/log/ancestors.ts';
import type { ShownRecord } from '../../../db/log/candidate.ts';
import type { Change, GroupChange } from '../../../db/log/change.ts';
import { lifecycleGroup } from '../../../db/log/foldRecord.ts';
import { agreementStatuses, isInForce } from '../../../domain/agreement.ts';
import { canonicalJson } from '../../../domain/values/canonicalJson.ts';
import { refuse, type ChangeRefusal } from './changeRefusal.ts';
import type { HubPart, ScopeRecords } from './scopeRecords.ts';
import type { Unit } from './unit.ts';

/**
 * R15 What is agreed never changes: a change that saw what was agreed and replaces it by something else while the agreement is in force is refused,
 * and so is a second accord to other terms or lines, and whatever takes the agreement out of force, seen or not: the accord that came first stands.
 * Who did not see it and changed terms proposed an amendment: that is accepted; and of two agreed values that stand beside each other one may be
 * chosen. Source: NZa regulations on accountability.
 */
export function checkFrozen({ changes }: Unit, records: ScopeRecords): ChangeRefusal | undefined {
  const breaks =
    changes.some((change) => replacesAgreed(change, records) || agreesToOther(change, records)) ||
    changes.some(({ entity, entityId }) => entity === 'agreement' && endsForce(entityId, changes, records));
  return breaks ? refuse('frozen') : undefined;
}

function replacesAgreed(change: Change, records: ScopeRecords): boolean {
  const agreementId = agreementOf(change, records);
  if (agreementId === undefined || !records.isSealed(agreementId)) return false;
  const parts = records.partsOf(change.entityId);
  return Object.entries(change.groups).some(([name, { saw, values }]) => {
    const seen = agreedAmong(saw, name, parts);
    if (takesBack(change, name, parts)) return false;
    return seen.length > 0 && !seen.some((setting) => canonicalJson(setting.values) === canonicalJson(values));
  });
}

/** Undoing an import: who made a record as one that was agreed already may retire it, as long as nobody else had a hand in whether it is there. */
function takesBack({ device, groups }: Change, group: string, parts: readonly HubPart[]): boolean {
  const setting = groups[group];
  const retires = group === lifecycleGroup && setting?.agreed === true && setting.values['retired'] === true;
  const seen = parts.filter(({ id }) => setting?.saw.includes(id) === true);
  return retires && seen.every((part) => part.kind === 'create' && part.device === device);
}

/** What was agreed of a group as the author saw it: more than one when accords stand beside each other, without those that another of them replaced. */
function agreedAmong(saw: readonly string[], name: string, parts: readonly HubPart[]): GroupChange[] {
  const settings = new Map(parts.flatMap(({ id, groups: { [name]: setting } }) => (setting ? [[id, setting]] : [])));
  const agreed = saw.filter((id) => settings.get(id)?.agreed === true);
  const replaced = new Set(agreed.flatMap((id) => [...ancestorsOf(id, settings)]));
  return agreed.flatMap((id) => (replaced.has(id) ? [] : (settings.get(id) ?? [])));
}

function agreementOf({ entity, entityId }: Change, records: ScopeRecords): string | undefined {
  if (entity === 'agreement') return entityId;
  return entity === 'agreementLine' ? records.agreementOf(entityId) : undefined;
}

/** An accord made elsewhere at the same time: what it agrees to is not what was agreed. Taking back what came in agreed is no accord. */
function agreesToOther(change: Change, records: ScopeRecords): boolean {
  const agreementId = agreementOf(change, records);
  if (agreementId === undefined || !records.isSealed(agreementId)) return false;
  const parts = records.partsOf(change.entityId);
  return Object.entries(change.groups).some(([name, { values, agreed }]) => {
    if (agreed !== true || (name === lifecycleGroup && values['retired'] === true)) return false;
    const standing = parts.flatMap(({ groups: { [name]: setting } }) => (setting?.agreed === true ? [setting] : []));
    return !standing.some((setting) => canonicalJson(setting.values) === canonicalJson(values));
  });
}

function endsForce(agreementId: string, unit: readonly Change[], records: ScopeRecords): boolean {
  return isShownInForce(records.agreement(agreementId)) && !isShownInForce(records.agreement(agreementId, unit));
}

function isShownInForce(agreement: ShownRecord | undefined): boolean {
  const status = agreementStatuses.schema.safeParse(agreement?.shown.groups.get('accord')?.values['status']);
  return status.success && isInForce({ status: status.data });
}
