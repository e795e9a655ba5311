import type { ReadonlyKysely } from 'kysely/readonly';
import { departmentOf, recordOf } from '../../../../../db/queries/records.ts';
import type { FoldedTables } from '../../../../../db/tables.ts';
import { isInForce } from '../../../../../domain/agreement.ts';
import { entities } from '../../../../../domain/registration.ts';
import type { Registration } from '../../../../../domain/registration.ts';
import { canonicalJson, type Json } from '../../../../../domain/values/canonicalJson.ts';

/** What the rules on money and on agreed terms look at. */
export type Money = Pick<Registration, 'department' | 'referenceBudget' | 'agreement' | 'agreementLine'>;

/** What is recorded and not retired, as the rows of a laptop or of the hub say. */
export async function moneyIn(db: Pick<ReadonlyKysely<FoldedTables>, 'selectFrom'>): Promise<Money> {
  const department = db.selectFrom('department').selectAll().where('retired', '=', 0).orderBy('id');
  const referenceBudget = db.selectFrom('referenceBudget').selectAll().where('retired', '=', 0).orderBy('id');
  const agreement = db.selectFrom('agreement').selectAll().where('retired', '=', 0).orderBy('id');
  const agreementLine = db.selectFrom('agreementLine').selectAll().where('retired', '=', 0).orderBy('id');
  return {
    department: (await department.execute()).map(departmentOf),
    referenceBudget: (await referenceBudget.execute()).map(recordOf),
    agreement: (await agreement.execute()).map(recordOf),
    agreementLine: (await agreementLine.execute()).map(recordOf),
  };
}

/** What each agreement in force says that was agreed: its terms and its lines, as one text. */
function termsInForce(now: Money): Map<string, string> {
  return new Map(now.agreement.filter(isInForce).map((agreement) => [agreement.id, termsOf(now, agreement)]));
}

function termsOf(now: Money, agreement: Money['agreement'][number]): string {
  const lines = now.agreementLine.filter(({ agreementId }) => agreementId === agreement.id);
  const pick = (record: object, fields: readonly string[]): Json => {
    const values = new Map<string, unknown>(Object.entries(record));
    return Object.fromEntries(fields.map((field): [string, Json] => [field, jsonOf(values.get(field))]));
  };
  return canonicalJson({
    terms: pick(agreement, entities.agreement.groups.terms ?? []),
    hash: agreement.agreedTermsHash,
    lines: lines.map((line) => pick(line, Object.values<readonly string[]>(entities.agreementLine.groups).flat())),
  });
}

function jsonOf(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return value;
  throw new TypeError('no such value in terms');
}

/** Remembers what was agreed when it first stood at the hub, and tells what is otherwise since. */
export class AgreedTerms {
  readonly #agreed = new Map<string, string>();

  get count(): number {
    return this.#agreed.size;
  }

  /** Ids of agreements that came into force since the last look. */
  look(now: Money): { readonly fresh: readonly string[]; readonly problems: readonly string[] } {
    const standing = termsInForce(now);
    const fresh: string[] = [];
    const problems: string[] = [];
    for (const [id, terms] of standing) {
      const before = this.#agreed.get(id);
      if (before === undefined) {
        this.#agreed.set(id, terms);
        fresh.push(id);
      } else if (before !== terms) problems.push(`${id} was agreed as ${before} and says ${terms}`);
    }
    for (const id of this.#agreed.keys()) if (!standing.has(id)) problems.push(`${id} is not in force any more`);
    return { fresh, problems };
  }

  /** What a laptop shows otherwise than it was agreed, of the agreements it has as being in force; `own` are those it agreed itself and was not told of yet. */
  differing(now: Money, own: ReadonlySet<string>): string[] {
    return [...termsInForce(now)].flatMap(([id, terms]) => {
      const agreed = this.#agreed.get(id);
      return agreed === undefined || agreed === terms || own.has(id)
        ? []
        : [`${id} was agreed as ${agreed} and is shown as ${terms}`];
    });
  }
}
