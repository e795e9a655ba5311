import { saveIndicatorTargets } from '../../../db/commands/saveIndicatorTargets.ts';
import type { Store } from '../../../db/store/openStore.ts';
import type { Dossier } from './dossier.ts';

type Target = readonly [indicator: string, targetValue: string | null, explanation?: string];

/** What each pilot follows, and what would count as success; one is chosen and not measured yet. */
const chosen: Readonly<Record<string, readonly Target[]>> = {
  'LH-A01': [
    ['Q1', '70', 'Zo hoog scoren vergelijkbare woningen met een vast team.'],
    ['Q5', '8'],
    ['Q6', '12', 'Bijna de helft minder dan bij de start.'],
    ['S1', '6'],
    ['B1', '10', 'Eén dag in de maand aan papier vindt het team genoeg.'],
  ],
  'LH-A02': [
    ['Q1', '62'],
    ['Q7', '14', 'Elke werkdag iets dat ertoe doet.'],
    ['A2', '80'],
  ],
  'DZ-A01': [
    ['Q5', '8'],
    ['Q8', '45'],
  ],
  'DZ-A02': [['Q1', '65']],
  'BO-A01': [
    ['Q4', null],
    ['S3', '15', 'Minder invalkrachten is hier het doel zelf.'],
  ],
};

/** Chooses the indicators of each pilot, with their targets. */
export async function tellTargets(store: Store, dossier: Dossier): Promise<void> {
  for (const [department, targets] of Object.entries(chosen)) {
    await saveIndicatorTargets(store, {
      departmentId: dossier.departmentId(department),
      targets: targets.map(([indicator, targetValue, explanation = null]) => ({ indicator, targetValue, explanation })),
    });
  }
}
