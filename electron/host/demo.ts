import type { Session } from '../api/session.ts';
import { hasStore } from '../keys/unlock.ts';
import { importSample } from './sample.ts';

/** Everybody knows it: the data are made up. The store is encrypted all the same, because there is only one kind of store. */
export const demoPassphrase = 'voorbeeldgegevens';

/** Opens the store with sample data, and makes it when it is not there. */
export async function openDemo(session: Session, directory: string): Promise<void> {
  if (hasStore(directory)) {
    await session.unlock({ kind: 'passphrase', value: demoPassphrase });
    return;
  }
  const person = { name: 'Voorbeeldgebruiker', organisation: 'CCE', demo: true };
  const recoveryCode = await session.create(demoPassphrase, person);
  await session.confirmRecovery(recoveryCode);
  await importSample(session.store);
}
