import type { Agreement } from '../agreement.ts';
import type { AgreementLine } from '../agreementLine.ts';
import { block, type Finding } from './finding.ts';

/**
 * R08 Broader use of the money: before an agreement without any line for the context (or partly for it) leaves the draft, a reason is asked.
 * Source: letter on the proeftuinen.
 */
export function broaderUse(
  { status, broaderUseReason }: Pick<Agreement, 'status' | 'broaderUseReason'>,
  lines: readonly Pick<AgreementLine, 'focus'>[],
): Finding[] {
  if (status === 'draft' || broaderUseReason !== null) return [];
  if (lines.some(({ focus }) => focus !== 'client')) return [];
  return [block('R08', 'broaderUseReason', 'Geen regel is op de context gericht. Schrijf op waarom.')];
}
