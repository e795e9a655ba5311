import type { Kysely } from 'kysely';
import type { Read } from '../../../../../db/log/readHandle.ts';
import type { HubTables } from '../../../../../sync/hub/tables.ts';
import { isInForce } from '../../../../../domain/agreement.ts';
import { entities } from '../../../../../domain/registration.ts';
import { loadRegistration } from '../../../../../db/queries/registration.ts';
import { canonicalJson, type Json } from '../../../../../domain/values/canonicalJson.ts';
import type { Registration } from '../../../../../domain/registration.ts';

/** Everything that is recorded, as the rows of a laptop or of the hub say. */
export function registrationIn(db: Read | Kysely<HubTables>): Promise<Registration> {
  // Both have the folded tables under the same names: what reads one reads the other.
  return loadRegistration(db as Read);
}

/** What each agreement in force says that was agreed: its terms and its lines, as one text. */
export function termsInForce(now: Registration): Map<string, string> {
  return new Map(now.agreement.filter(isInForce).map((agreement) => [agreement.id, termsOf(now, agreement)]));
}

function termsOf(now: Registration, agreement: Registration['agreement'][number]): string {
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
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  throw new TypeError('no such value in terms');
}

/** Remembers what was agreed when it first stood at the hub, and tells what is otherwise since. */
export class AgreedTerms {
  readonly #agreed = new Map<string, string>();

  get count(): number {
    return this.#agreed.size;
  }

  /** Ids of agreements that came into force since the last look. */
  look(now: Registration): { readonly fresh: readonly string[]; readonly problems: readonly string[] } {
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
  differing(now: Registration, own: ReadonlySet<string>): string[] {
    return [...termsInForce(now)].flatMap(([id, terms]) => {
      const agreed = this.#agreed.get(id);
      return agreed === undefined || agreed === terms || own.has(id) ? [] : [`${id} was agreed as ${agreed} and is shown as ${terms}`];
    });
  }
}
