import { entities, entityNames, type EntityName } from '../../domain/registration.ts';
import type { Read } from '../log/readHandle.ts';
import { recordPage, type RecordPage } from '../queries/recordPage.ts';
import type { StoredRow } from './searchTexts.ts';

/** Where a record belongs. */
export interface Whereabouts {
  /** Names of the institution and the department above it, outermost first. */
  readonly where: readonly string[];
  /** Its own page, else that of the nearest record above it that has one. */
  readonly page: RecordPage | null;
}

/** Kinds of record, from the smallest to the institution. */
const above: readonly EntityName[] = entityNames.toReversed();

/** Follows the references of a record up to its institution. */
export async function whereabouts(read: Read, entity: EntityName, id: string): Promise<Whereabouts> {
  const where: string[] = [];
  let page = await recordPage(read, entity, id);
  const passed = new Set([id]);
  for (let at = await parentOf(read, entity, id); at !== null && !passed.has(at.id);) {
    passed.add(at.id);
    if (at.entity === 'institution' || at.entity === 'department') where.unshift(await nameOf(read, at.entity, at.id));
    page ??= await recordPage(read, at.entity, at.id);
    at = await parentOf(read, at.entity, at.id);
  }
  return { where, page };
}

interface Parent {
  readonly entity: EntityName;
  readonly id: string;
}

async function parentOf(read: Read, entity: EntityName, id: string): Promise<Parent | null> {
  const references = parentFields(entity);
  if (references.length === 0) return null;
  const row: StoredRow | undefined = await read.selectFrom(entity).selectAll().where('id', '=', id).executeTakeFirst();
  for (const [field, target] of references) {
    const parent = row?.[field];
    if (typeof parent === 'string') return { entity: target, id: parent };
  }
  return null;
}

/** Fields that say where a record belongs, nearest first. */
function parentFields(entity: EntityName): (readonly [string, EntityName])[] {
  const fields = Object.entries<string | undefined>(entities[entity].references).flatMap(([field, target]) => {
    const name = entityNames.find((known) => known === target);
    return name === undefined || name === entity || isAside(entity, name) ? [] : [[field, name] as const];
  });
  return fields.toSorted(([, one], [, other]) => above.indexOf(one) - above.indexOf(other));
}

/** A line names the intervention it pays for, and belongs to its agreement. */
function isAside(entity: EntityName, target: EntityName): boolean {
  return entity === 'agreementLine' && target === 'intervention';
}

async function nameOf(read: Read, entity: 'institution' | 'department', id: string): Promise<string> {
  const row = await read.selectFrom(entity).select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}
