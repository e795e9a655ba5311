import type { Change, FieldValue } from '../../../db/log/change.ts';
import { agreementStatuses, isInForce } from '../../../domain/agreement.ts';
import { canonicalJson } from '../../../domain/values/canonicalJson.ts';
import { refuse, type ChangeRefusal } from './changeRefusal.ts';
import type { ScopeRecords } from './scopeRecords.ts';
import type { Unit } from './unit.ts';

/**
 * R15 What is agreed never changes: a change that saw what was agreed and replaces it by something else while the agreement is in force, or takes
 * it out of force, is refused. Who did not see the accord proposed an amendment: that is accepted. Source: NZa regulations on accountability.
 */
export function checkFrozen({ changes }: Unit, records: ScopeRecords): ChangeRefusal | undefined {
  const breaks = changes.some((change) => replacesAgreed(change, records) || endsForce(change, records));
  return breaks ? refuse('frozen') : undefined;
}

function replacesAgreed(change: Change, records: ScopeRecords): boolean {
  const agreementId = agreementOf(change, records);
  if (agreementId === undefined || !records.isSealed(agreementId)) return false;
  const parts = records.partsOf(change.entityId);
  return Object.entries(change.groups).some(([name, { saw, values }]) =>
    parts.some((part) => {
      const seen = saw.includes(part.id) ? part.groups[name] : undefined;
      return seen?.agreed === true && canonicalJson(seen.values) !== canonicalJson(values);
    }),
  );
}

function agreementOf({ entity, entityId }: Change, records: ScopeRecords): string | undefined {
  if (entity === 'agreement') return entityId;
  return entity === 'agreementLine' ? records.agreementOf(entityId) : undefined;
}

function endsForce({ entity, entityId, groups }: Change, records: ScopeRecords): boolean {
  const { accord } = groups;
  if (entity !== 'agreement' || accord === undefined || inForce(accord.values['status'])) return false;
  const before = records.agreement(entityId)?.shown.groups.get('accord');
  if (!inForce(before?.values['status'])) return false;
  return records
    .partsOf(entityId)
    .some((part) => accord.saw.includes(part.id) && inForce(part.groups['accord']?.values['status']));
}

function inForce(value: FieldValue | undefined): boolean {
  const status = agreementStatuses.schema.safeParse(value);
  return status.success && isInForce({ status: status.data });
}
