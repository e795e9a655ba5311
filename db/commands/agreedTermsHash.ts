import { createHash } from 'node:crypto';
import { agreement, type Agreement } from '../../domain/agreement.ts';
import type { AgreementLine } from '../../domain/agreementLine.ts';
import { canonicalJson, type Json } from '../../domain/values/canonicalJson.ts';

/**
 * SHA-256 over the terms and lines of an agreement: an accord binds to exactly this. It does not depend on ids of lines, nor on what is
 * recorded about the accord itself.
 */
export function agreedTermsHash(of: {
  readonly agreement: Agreement;
  readonly lines: readonly AgreementLine[];
}): string {
  const terms: Record<string, Json> = {};
  for (const field of agreement.groups['terms'] ?? []) terms[field] = of.agreement[field];
  const lines = of.lines
    .map(({ number, category, categoryOther, focus, amountCents, hoursHundredths, interventionId, description }) => ({
      number,
      category,
      categoryOther,
      focus,
      amountCents,
      hoursHundredths,
      interventionId,
      description,
    }))
    .toSorted((a, b) => a.number - b.number);
  return createHash('sha256').update(canonicalJson({ terms, lines })).digest('hex');
}
