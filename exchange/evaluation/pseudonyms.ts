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
const digits = 8;

/**
 * Gives every institution, department and agreement a pseudonym such as `INS-7F3K9Q2A`, the same in every delivery of a series and
 * different in another. It comes from the SHA-256 of the series and the record's id, which is random and never leaves the store, so it
 * says nothing about the record. Takes the whole registration, not a period of it: two records never share a pseudonym, and a pseudonym
 * does not depend on the period.
 */
export function pseudonymsOf(registration: Registration, series: string): Pseudonyms {
  return {
    institutions: assign('INS', registration.institution, series),
    departments: assign('AFD', registration.department, series),
    agreements: assign('AFS', registration.agreement, series),
  };
}

function assign(prefix: string, records: readonly { readonly id: string }[], series: string): Map<string, string> {
  const taken = new Set<string>();
  const pseudonyms = new Map<string, string>();
  // By id, so the older record: it keeps its pseudonym when a newer one would get the same.
  for (const id of records.map((record) => record.id).toSorted()) {
    let pseudonym: string;
    for (let attempt = 0; taken.has((pseudonym = pseudonymOf(prefix, `${series}\n${id}\n${attempt}`)));) attempt += 1;
    taken.add(pseudonym);
    pseudonyms.set(id, pseudonym);
  }
  return pseudonyms;
}

function pseudonymOf(prefix: string, text: string): string {
  const hash = createHash('sha256').update(`${prefix}\n${text}`).digest();
  const code = Array.from({ length: digits }, (_, index) => alphabet[(hash[index] ?? 0) % alphabet.length]);
  return `${prefix}-${code.join('')}`;
}
