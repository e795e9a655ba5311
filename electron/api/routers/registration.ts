import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { importRegistration } from '../../../db/commands/importRegistration.ts';
import { registrationNow } from '../../../db/queries/registration.ts';
import type { CarrierInput } from '../../../exchange/registration/carrier/carrier.ts';
import { CarrierFault } from '../../../exchange/registration/carrier/carrierFault.ts';
import { limits } from '../../../exchange/registration/carrier/limits.ts';
import { readCarrier } from '../../../exchange/registration/carrier/readCarrier.ts';
import { checkRegistration } from '../../../exchange/registration/checkRegistration.ts';
import { refusedFiles } from '../../../exchange/registration/refusedFiles.ts';
import { router, withStore } from '../procedure.ts';
import { UserFault } from '../userFault.ts';

const file = z.object({ name: z.string().max(255), base64: z.base64() });

const delivery = z.object({
  files: z
    .array(file)
    .min(1, { error: 'Kies een registratie.' })
    .max(limits.entries, { error: 'Dit zijn te veel bestanden.' }),
});

/** One zip, or the CSV files of a folder. */
function carrierOf({ files }: z.output<typeof delivery>) {
  const [first] = files;
  const input: CarrierInput =
    files.length === 1 && first !== undefined && first.name.toLowerCase().endsWith('.zip')
      ? { kind: 'zip', bytes: Buffer.from(first.base64, 'base64') }
      : {
          kind: 'files',
          files: files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })),
        };
  try {
    return readCarrier(input);
  } catch (error) {
    if (error instanceof CarrierFault) throw new UserFault(error.code, error.message);
    throw error;
  }
}

/** Reading in what institutions already have. */
export const registrationRouter = router({
  /** A dry run: nothing is written. */
  check: withStore.input(delivery).mutation(async ({ ctx, input }) => {
    const carrier = carrierOf(input);
    const check = checkRegistration(carrier, await registrationNow(ctx.store.read), uuidV7);
    const { edits: _edits, ...report } = check;
    const refused = refusedFiles(check, carrier).map(({ name, bytes }) => ({
      name,
      base64: Buffer.from(bytes).toString('base64'),
    }));
    return { report, refusedFiles: refused };
  }),
  /** Everything, or only the good rows; refuses to leave rows out unasked. Nothing is imported when no row is good. */
  import: withStore.input(delivery.extend({ goodRows: z.boolean() })).mutation(async ({ ctx, input }) => {
    const carrier = carrierOf(input);
    const checked: { current: ReturnType<typeof checkRegistration> | null } = { current: null };
    const { commandId, records } = await importRegistration(ctx.store, (existing) => {
      const check = checkRegistration(carrier, existing, uuidV7);
      checked.current = check;
      return check.refused.length > 0 && !input.goodRows ? [] : check.edits;
    });
    const check = checked.current;
    if (check === null) throw new Error('the registration was not checked');
    const { edits: _edits, ...report } = check;
    const accepted = Object.values(check.sheets).some(({ read, refused }) => read > refused);
    const imported = check.refused.length === 0 || (input.goodRows && accepted);
    return { imported, commandId: records > 0 ? commandId : null, records, report };
  }),
});
