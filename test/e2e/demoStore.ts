import { fileURLToPath } from 'node:url';
import { v7 as uuidV7 } from 'uuid';
import { importRegistration } from '../../db/commands/importRegistration.ts';
import { Session } from '../../electron/api/session.ts';
import { samplePassphrase } from '../../electron/host/sample/sampleStore.ts';
import { readCarrier } from '../../exchange/registration/carrier/readCarrier.ts';
import { readRegistrationPath } from '../../exchange/registration/carrier/readRegistrationPath.ts';
import { checkRegistration } from '../../exchange/registration/checkRegistration.ts';

const folder = fileURLToPath(new URL('../fixtures/registration-demo', import.meta.url));

/**
 * Makes a store that `--demo` opens, with a small registration that never changes: the specs count its rows. The sample data that a user looks
 * around in have a spec of their own (`sample.spec.ts`) and may grow.
 */
export async function makeDemoStore(directory: string): Promise<void> {
  const session = new Session({ directory, demo: true });
  const person = { name: 'Voorbeeldgebruiker', organisation: 'CCE', demo: true };
  await session.confirmRecovery(await session.create(samplePassphrase, person));
  const carrier = readCarrier(await readRegistrationPath(folder));
  await importRegistration(session.store, (existing) => checkRegistration(carrier, existing, uuidV7).edits);
  await session.lock();
}
