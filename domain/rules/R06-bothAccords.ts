import { isInForce, type Agreement } from '../agreement.ts';
import { block, type Finding } from './finding.ts';

/**
 * R06 Spending is agreed by institution and Wlz-uitvoerder: both accords, each with its date, before an agreement is in force.
 * CCE is no party. Source: letter on the proeftuinen.
 */
export function bothAccords(
  agreement: Pick<Agreement, 'status' | 'institutionAccordOn' | 'wlzExecutorAccordOn'>,
): Finding[] {
  if (!isInForce(agreement)) return [];
  const findings: Finding[] = [];
  if (agreement.institutionAccordOn === null) {
    findings.push(block('R06', 'institutionAccordOn', 'Vul in wanneer de instelling akkoord ging.'));
  }
  if (agreement.wlzExecutorAccordOn === null) {
    findings.push(block('R06', 'wlzExecutorAccordOn', 'Vul in wanneer de Wlz-uitvoerder akkoord ging.'));
  }
  return findings;
}
