import { agreeAgreement, amendAgreement, proposeAgreement } from '../../../db/commands/agreementSteps.ts';
import { findAgreement } from '../../../db/commands/find.ts';
import { saveAgreement } from '../../../db/commands/saveAgreement.ts';
import type { Store } from '../../../db/store/openStore.ts';
import type { Dossier } from './dossier.ts';

/** The exit to the garden turned out dearer and the direct care less: both parties agreed to a second version. */
export async function tellAgreements(store: Store, dossier: Dossier): Promise<void> {
  const { id } = await amendAgreement(store, dossier.agreement('LH-A01-2016-B01').id);
  const { agreement, lines } = await findAgreement(store.read, id);
  const newAmounts = new Map([
    [1, 109_000_00],
    [2, 105_500_00],
  ]);
  await saveAgreement(store, {
    id,
    terms: { ...agreement },
    lines: lines.map((line) => ({ ...line, amountCents: newAmounts.get(line.number) ?? line.amountCents })),
  });
  await proposeAgreement(store, id);
  await agreeAgreement(store, id, {
    institutionAccordOn: '2016-06-23',
    wlzExecutorAccordOn: '2016-07-05',
    clientRepresentativesHeardOn: '2016-06-16',
  });
}
