import { isInForce, type Agreement } from '../agreement.ts';
import { block, type Finding } from './finding.ts';

/** R15 What is agreed never changes; an amendment is a new version. Source: NZa regulations on accountability. */
export function termsAreFrozen(agreement: Pick<Agreement, 'status'>, field = 'status'): Finding[] {
  if (!isInForce(agreement)) return [];
  return [
    block(
      'R15',
      field,
      'Deze afspraak is overeengekomen en verandert niet meer. Maak een nieuwe versie om iets te wijzigen.',
    ),
  ];
}
