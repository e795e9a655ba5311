import { changeSchemaVersion, type Change } from '../../../db/log/change.ts';
import { understands } from '../../../db/log/understood.ts';
import { entities, type EntityName } from '../../../domain/registration.ts';
import { refuse, type ChangeRefusal } from './changeRefusal.ts';
import { knownEntity, type ScopeRecords } from './scopeRecords.ts';
import type { Unit } from './unit.ts';

/**
 * Whether the changes of a unit are what they say, as far as this version knows their words; what a newer version made is kept as it is (S18).
 * Records belong to one institution and are of one kind for ever.
 */
export function checkShape({ lines, changes }: Unit, records: ScopeRecords): ChangeRefusal | undefined {
  if (changes.length !== lines.length) return refuse('shape');
  for (const change of changes) {
    if (isForeign(change, records)) return refuse('foreign');
    if (isOfOtherKind(change, records) || holdsNul(change)) return refuse('shape');
    const entity = knownEntity(change.entity);
    if (entity !== undefined && change.schemaVersion <= changeSchemaVersion && !isWellFormed(change, entity)) {
      return refuse('shape');
    }
  }
  return undefined;
}

function isForeign({ entity, entityId, scope }: Change, records: ScopeRecords): boolean {
  if (records.standing(entityId) === 'elsewhere') return true;
  // The institution is its own scope, and nothing else is.
  return (entity === 'institution') !== (entityId === scope);
}

function isOfOtherKind({ entity, entityId }: Change, records: ScopeRecords): boolean {
  const known = records.entityOf(entityId);
  return known !== undefined && known !== entity;
}

function isWellFormed({ kind, groups }: Change, entity: EntityName): boolean {
  const names = Object.keys(entities[entity].groups);
  if (kind === 'create' && names.some((name) => groups[name] === undefined)) return false;
  const canBeAgreed = entity === 'agreement' || entity === 'agreementLine';
  return Object.entries(groups).every(
    ([name, { values, agreed }]) => understands(entity, name, values) && (agreed !== true || canBeAgreed),
  );
}

/** PostgreSQL keeps no NUL in a text, and no form can write one. */
function holdsNul(change: Change): boolean {
  return (
    JSON.stringify(change).includes(String.raw`\u0000`) &&
    Object.values(change.groups).some(({ values }) =>
      Object.values(values)
        .flat()
        .some((value) => typeof value === 'string' && value.includes('\u0000')),
    )
  );
}
