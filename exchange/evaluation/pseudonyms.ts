import { createHash } from 'node:crypto';
import type { Registration } from '../../domain/registration.ts';

/** Pseudonyms of one delivery series by record id. */
export interface Pseudonyms {
  readonly institutions: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
  readonly agreements: ReadonlyMap<string, string>;
}

/** Digits that are not taken for one another (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Gives every institution, department and agreement a pseudonym such as `INS-7F3K9Q2A`, the same in every delivery of a series and
 * different in another. It comes from the SHA-256 of the series and the record's id, which is random and stands in no delivery, so it
 * says nothing about the record. Takes the whole registration, not a period of it: two records never share a pseudonym, and a pseudonym
 * does not depend on the period.
 */
export function pseudonymsOf(registration: Registration, series: string, digits = 8): Pseudonyms {
  const assign = (prefix: string, records: readonly { readonly id: string }[]) => {
    const taken = new Set<string>();
    // By id, so the older record first: it keeps its pseudonym when a newer one would get the same.
    const ids = records.map(({ id }) => id).toSorted();
    return new Map(
      ids.map((id) => {
        const pseudonym = firstFree(taken, (attempt) => `${prefix}-${codeOf([prefix, series, id, attempt], digits)}`);
        taken.add(pseudonym);
        return [id, pseudonym];
      }),
    );
  };
  return {
    institutions: assign('INS', registration.institution),
    departments: assign('AFD', registration.department),
    agreements: assign('AFS', registration.agreement),
  };
}

function firstFree(taken: ReadonlySet<string>, candidate: (attempt: number) => string): string {
  let attempt = 0;
  while (taken.has(candidate(attempt))) attempt += 1;
  return candidate(attempt);
}

function codeOf(source: readonly (string | number)[], digits: number): string {
  const hash = createHash('sha256').update(source.join('\n')).digest();
  return Array.from(hash.subarray(0, digits), (byte) => alphabet[byte % alphabet.length]).join('');
}
