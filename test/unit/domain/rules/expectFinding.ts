import { expect } from 'vitest';
import type { EntityDefinition } from '../../../../domain/entity.ts';
import type { Finding } from '../../../../domain/rules/finding.ts';

/** What a rule said, short enough to compare: `R04 block amountCents`. */
export function said(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, severity, field }) => `${rule} ${severity} ${field}`);
}

/** Every finding is about a field of the record and speaks Dutch to the user: a whole sentence, no code words. */
export function expectUsable(definition: EntityDefinition, findings: readonly Finding[]): void {
  for (const { field, message } of findings) {
    expect(Object.keys(definition.schema.shape)).toContain(field);
    expect(message).toMatch(/^[“\p{L}\d].*[.!]$/su);
    expect(message).toMatch(/\b(?:de|het|een|is|dat|in|wanneer|staat|staan|samen|maak|schrijf|er)\b/i);
    expect(message).not.toMatch(/undefined|null|NaN|\[object/);
  }
}
