import { v7 as uuidV7 } from 'uuid';
import { importRegistration } from '../../../db/commands/importRegistration.ts';
import { Session } from '../../../electron/api/session.ts';
import { samplePassphrase } from '../../../electron/host/sample/sampleStore.ts';
import { readCarrier } from '../../../exchange/registration/carrier/readCarrier.ts';
import { checkRegistration } from '../../../exchange/registration/checkRegistration.ts';
import { manyDepartments } from './manyDepartments.ts';

/** Makes a store that a demo host opens, with so many departments, by the import that a user has. Returns how many rows were read in. */
export async function makeScreenStore(directory: string, departments: number): Promise<number> {
  const session = new Session({ directory, demo: true });
  const person = { name: 'Meting', organisation: 'CCE', demo: true };
  await session.confirmRecovery(await session.create(samplePassphrase, person));
  let rows = 0;
  if (departments > 0) {
    const carrier = readCarrier({ kind: 'files', files: manyDepartments(departments) });
    await importRegistration(session.store, (existing) => {
      const { sheets, refused, edits } = checkRegistration(carrier, existing, uuidV7);
      if (refused.length > 0) throw new Error(`${refused.length} cells were refused: ${JSON.stringify(refused[0])}`);
      rows = Object.values(sheets).reduce((sum, { read }) => sum + read, 0);
      return edits;
    });
  }
  await session.lock();
  return rows;
}
