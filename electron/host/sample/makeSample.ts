import { v7 as uuidV7 } from 'uuid';
import { importRegistration } from '../../../db/commands/importRegistration.ts';
import type { Store } from '../../../db/store/openStore.ts';
import { readCarrier } from '../../../exchange/registration/carrier/readCarrier.ts';
import { checkRegistration } from '../../../exchange/registration/checkRegistration.ts';
import { sampleRegistration } from '../../../exchange/sample/sampleRegistration.ts';
import { tellAgreements } from './agreements.ts';
import { withColleague } from './colleague.ts';
import { readDossier } from './dossier.ts';
import { tellFollowUps } from './followUps.ts';
import { tellAttachments, tellNotes } from './notes.ts';
import { tellReviews } from './reviews.ts';
import { tellSafeguards } from './safeguards.ts';
import { tellTargets } from './targets.ts';

/**
 * Puts the sample data in a store, the way a person would: a registration is read in, and what came after is recorded with the commands that the
 * screens use, by two people. So every rule holds, and the history tells who did what.
 *
 * @throws Error when a row of the sample is refused: then the sample is wrong
 */
export async function makeSample(store: Store): Promise<void> {
  const carrier = readCarrier({ kind: 'files', files: sampleRegistration() });
  await importRegistration(store, (existing) => {
    const { refused, edits } = checkRegistration(carrier, existing, uuidV7);
    if (refused.length > 0)
      throw new Error(`the sample has ${refused.length} faults, the first in ${refused[0]?.sheet}`);
    return edits;
  });
  const dossier = await readDossier(store.read);
  await tellTargets(store, dossier);
  await tellSafeguards(store, dossier);
  await tellNotes(store, dossier);
  await tellAttachments(store, dossier);
  await withColleague(store, async (colleague) => {
    await tellAgreements(colleague, dossier);
    await tellFollowUps(colleague, dossier);
    await tellReviews(colleague, dossier);
  });
}
