import { expect } from 'vitest';
import type { Saved } from '../../../db/commands/check.ts';
import { RuleViolation } from '../../../db/commands/ruleViolation.ts';
import { faultOf } from './tempStore.ts';

/** `rule field` of each finding that blocks an attempt; the attempt must be refused by rules. */
export async function blocked(attempt: Promise<unknown>): Promise<string[]> {
  const fault = await faultOf(attempt);
  expect(fault).toBeInstanceOf(RuleViolation);
  if (!(fault instanceof RuleViolation)) return [];
  for (const { message } of fault.findings) expect(message).toMatch(/^[^a-z].*[.!]$/su);
  return fault.findings.filter(({ severity }) => severity === 'block').map(({ rule, field }) => `${rule} ${field}`);
}

/** `rule field` of each warning that came with what was saved. */
export async function warned(attempt: Promise<Saved>): Promise<string[]> {
  const { warnings } = await attempt;
  for (const { severity } of warnings) expect(severity).toBe('warning');
  return warnings.map(({ rule, field }) => `${rule} ${field}`);
}
