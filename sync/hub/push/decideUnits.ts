import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { HubTables } from '../tables.ts';
import { refuse, type ChangeRefusal } from './changeRefusal.ts';
import { agreementsInForce, checkAccords, checkCodes, checkMoney } from './checkAccords.ts';
import { checkEndings, pilotsEnded } from './checkEndings.ts';
import { checkFrozen } from './checkFrozen.ts';
import { checkReferences, referencesOf } from './checkReferences.ts';
import { checkShape } from './checkShape.ts';
import { UnitProjection } from './projectUnits.ts';
import { ScopeRecords } from './scopeRecords.ts';
import type { Unit } from './unit.ts';

/** A unit with what became of it: refused, or accepted when nothing is said. */
export interface DecidedUnit {
  readonly unit: Unit;
  readonly refusal: ChangeRefusal | undefined;
  /** Accepted because the hub had accepted it before it was restored, without weighing it anew. */
  readonly kept: boolean;
}

export interface DecisionPlace {
  readonly scope: string;
  /** See `ReferencePlace`. */
  readonly mayCome: boolean;
  /** Device whose word counts for what became of its changes before the hub was restored. */
  readonly owner: string;
  /** Write the rows of each unit by itself, because together they failed: then the one that cannot be kept shows (S23). */
  readonly oneByOne: boolean;
}

/**
 * Decides units one after the other, each on what stands after the ones before it, and writes the rows of what is accepted. The scope must be
 * locked: nobody else decides in it meanwhile.
 */
export async function decideUnits(
  transaction: Transaction<HubTables>,
  units: readonly Unit[],
  { scope, mayCome, owner, oneByOne }: DecisionPlace,
): Promise<DecidedUnit[]> {
  const records = new ScopeRecords(transaction, scope);
  const changes = units.flatMap((unit) => unit.changes);
  await records.load(changes.flatMap((change) => [change.entityId, ...referencesOf(change).map(({ id }) => id)]));
  const lines = changes.filter(({ entity }) => entity === 'agreementLine');
  await records.load(lines.flatMap(({ entityId }) => records.agreementOf(entityId, lines) ?? []));
  const refusedIds = await refusedAmong(transaction, scope, changes);
  const projection = new UnitProjection(transaction, records);
  const decided: DecidedUnit[] = [];
  for (const unit of units) {
    const stood = mayCome && stoodAccepted(unit, owner);
    const refusal =
      stoodRefused(unit, owner) ??
      checkShape(unit, records) ??
      checkReferences(unit, { scope, records, refusedIds, mayCome }) ??
      (stood ? undefined : checkFrozen(unit, records)) ??
      (await (stood ? keep(unit) : take(unit)));
    if (refusal !== undefined) {
      for (const { place } of unit.lines) refusedIds.add(place.id);
      records.refuse(unit.lines.map(({ place }) => place.entityId));
    }
    decided.push({ unit, refusal, kept: stood && refusal === undefined });
  }
  await projection.write();
  return decided;

  async function keep(unit: Unit): Promise<ChangeRefusal | undefined> {
    if (oneByOne) return projection.attempt(unit, async () => undefined);
    projection.accept(unit);
    return undefined;
  }

  async function take(unit: Unit): Promise<ChangeRefusal | undefined> {
    const agreements = agreementsInForce(unit, records);
    const refusal = checkAccords(agreements);
    if (refusal !== undefined) return refusal;
    const weighed = agreements.filter((agreement) => agreement.weighed);
    const endings = pilotsEnded(unit, records);
    if (weighed.length === 0 && endings.length === 0 && !oneByOne) {
      projection.accept(unit);
      return undefined;
    }
    return projection.attempt(
      unit,
      async () =>
        (await checkMoney(transaction, scope, weighed)) ??
        (await checkCodes(transaction, scope, weighed)) ??
        (await checkEndings(transaction, scope, endings)),
    );
  }
}

/** What this hub refused before it was restored stays refused: decided anew it could take the place of what was accepted then. */
function stoodRefused({ lines }: Unit, owner: string): ChangeRefusal | undefined {
  const stood = lines.some(({ before, place }) => before === 'refused' && place.device === owner);
  return stood ? refuse('before') : undefined;
}

/**
 * What it accepted before stays accepted, whatever came first this time: others have built on it since, and on paper it was agreed. Only the rules
 * that weigh a change against what others did are passed over (S16).
 */
function stoodAccepted({ lines }: Unit, owner: string): boolean {
  return lines.every(({ before, place }) => before === 'accepted' && place.device === owner);
}

/** Of the changes that these build on, those that were refused. */
async function refusedAmong(
  transaction: Transaction<HubTables>,
  scope: string,
  changes: Unit['changes'],
): Promise<Set<string>> {
  const saw = new Set(changes.flatMap(({ groups }) => Object.values(groups).flatMap((setting) => setting.saw)));
  if (saw.size === 0) return new Set();
  const rows = await transaction
    .selectFrom('hubChange')
    .select('id')
    .where('id', '=', sql<string>`any(${[...saw]}::text[])`)
    .where('scope', '=', scope)
    .where('refusal', 'is not', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
