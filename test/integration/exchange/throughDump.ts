import { v7 as uuidV7 } from 'uuid';
import { importRegistration } from '../../../db/commands/importRegistration.ts';
import { attachmentFiles } from '../../../db/queries/attachmentFiles.ts';
import { registrationNow } from '../../../db/queries/registration.ts';
import type { Store } from '../../../db/store/openStore.ts';
import { readDelivery } from '../../../exchange/registration/carrier/readDelivery.ts';
import { checkRegistration } from '../../../exchange/registration/checkRegistration.ts';
import { registrationDump, type RegistrationFormat } from '../../../exchange/registration/dump/registrationFiles.ts';
import { readWorkbook } from '../../../exchange/workbook/readWorkbook.ts';
import { tempStore } from '../db/tempStore.ts';

/** Imports files into a store as they are; what is refused is told. */
export async function importFiles(store: Store, files: readonly { name: string; bytes: Uint8Array }[]) {
  const carrier = await readDelivery({ kind: 'files', files }, { readWorkbook });
  const refused: string[] = [];
  const warned: string[] = [];
  const imported = await importRegistration(store, (existing, taken) => {
    const check = checkRegistration(carrier, existing, uuidV7, (id) => taken.has(id));
    for (const { sheet, row, column, rule, message } of check.refused) {
      refused.push(`${sheet} ${row} ${column} ${rule}: ${message}`);
    }
    for (const { sheet, row, column, rule, message } of check.warnings) {
      warned.push(`${sheet} ${row} ${column} ${rule}: ${message}`);
    }
    return check;
  });
  return { ...imported, refused, warned };
}

/** A new store that holds what a dump of this one holds. */
export async function throughDump(store: Store, format: RegistrationFormat) {
  const dump = registrationDump(await registrationNow(store.read), format, await attachmentFiles(store.read));
  const other = await tempStore();
  const { refused, warned } = await importFiles(other.store, dump.files);
  return { store: other.store, refused, warned, dump };
}
