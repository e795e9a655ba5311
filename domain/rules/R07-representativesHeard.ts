import { isInForce, type Agreement } from '../agreement.ts';
import { block, type Finding } from './finding.ts';

/** R07 Client representatives are heard before an agreement is in force. Source: letter on the proeftuinen. */
export function representativesHeard(agreement: Pick<Agreement, 'status' | 'clientRepresentativesHeardOn'>): Finding[] {
  if (!isInForce(agreement) || agreement.clientRepresentativesHeardOn !== null) return [];
  return [block('R07', 'clientRepresentativesHeardOn', 'Vul in wanneer de cliëntvertegenwoordiging is gehoord.')];
}
