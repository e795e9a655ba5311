import { v7 as uuidV7 } from 'uuid';
import { importRegistration } from '../../db/commands/importRegistration.ts';
import type { Store } from '../../db/store/openStore.ts';
import { readCarrier } from '../../exchange/registration/carrier/readCarrier.ts';
import { checkRegistration } from '../../exchange/registration/checkRegistration.ts';
import { sampleRegistration } from '../../exchange/sample/sampleRegistration.ts';

/**
 * Puts the sample data in a store.
 *
 * @throws Error when a row of the sample is refused: then the sample is wrong
 */
export async function importSample(store: Store): Promise<void> {
  const carrier = readCarrier({ kind: 'files', files: sampleRegistration() });
  await importRegistration(store, (existing) => {
    const { refused, edits } = checkRegistration(carrier, existing, uuidV7);
    if (refused.length > 0)
      throw new Error(`the sample has ${refused.length} faults, the first in ${refused[0]?.sheet}`);
    return edits;
  });
}
