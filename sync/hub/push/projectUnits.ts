import { sql, type Transaction } from 'kysely';
import { DatabaseError } from 'pg';
import { projectRecords } from '../../../db/log/projectRecords.ts';
import type { EntityName } from '../../../domain/registration.ts';
import type { HubTables } from '../tables.ts';
import { refuse, type ChangeRefusal } from './changeRefusal.ts';
import type { ScopeRecords } from './scopeRecords.ts';
import type { Unit } from './unit.ts';

/** Writes the rows of the folded tables for accepted units: many at once, unless one has to be tried first. */
export class UnitProjection {
  readonly #transaction: Transaction<HubTables>;
  readonly #records: ScopeRecords;
  #unwritten = new Map<string, { readonly entity: string; readonly scope: string }>();

  constructor(transaction: Transaction<HubTables>, records: ScopeRecords) {
    this.#transaction = transaction;
    this.#records = records;
  }

  /** Accepts a unit; its rows are written later. */
  accept({ changes }: Unit): void {
    this.#records.accept(changes);
    for (const { entityId, entity, scope } of changes) this.#unwritten.set(entityId, { entity, scope });
  }

  /** Writes the rows that are not written yet. */
  async write(): Promise<void> {
    const touched = this.#unwritten;
    if (touched.size === 0) return;
    this.#unwritten = new Map();
    const folded = this.#transaction.$pickTables<EntityName | 'waiting'>();
    await projectRecords(folded, touched, (ids) => this.#records.partsByRecord(ids));
  }

  /** Accepts a unit with its rows and looks what the tables say then; when they refuse it nothing of it stays. */
  async attempt(unit: Unit, check: () => Promise<ChangeRefusal | undefined>): Promise<ChangeRefusal | undefined> {
    await this.write();
    await sql`savepoint unit`.execute(this.#transaction);
    const takeBack = this.#records.accept(unit.changes);
    for (const { entityId, entity, scope } of unit.changes) this.#unwritten.set(entityId, { entity, scope });
    const refusal = await this.#outcome(check);
    if (refusal === undefined) {
      await sql`release savepoint unit`.execute(this.#transaction);
      return undefined;
    }
    await sql`rollback to savepoint unit`.execute(this.#transaction);
    takeBack();
    return refusal;
  }

  async #outcome(check: () => Promise<ChangeRefusal | undefined>): Promise<ChangeRefusal | undefined> {
    try {
      await this.write();
      return await check();
    } catch (error) {
      if (isDataFault(error)) return refuse('shape');
      throw error;
    }
  }
}

/** The database cannot keep a value: the fault of what was pushed, however it came through the checks (classes 22 and 23 of PostgreSQL). */
export function isDataFault(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? '');
}
