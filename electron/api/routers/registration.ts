import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { importRegistration, type ImportPlan } from '../../../db/commands/importRegistration.ts';
import { attachmentFiles } from '../../../db/queries/attachmentFiles.ts';
import { registrationNow } from '../../../db/queries/registration.ts';
import { takenIds } from '../../../db/queries/takenIds.ts';
import { undecidedCount } from '../../../db/queries/undecided.ts';
import type { Registration } from '../../../domain/registration.ts';
import type { Carrier } from '../../../exchange/registration/carrier/carrier.ts';
import { CarrierFault } from '../../../exchange/registration/carrier/carrierFault.ts';
import { limits } from '../../../exchange/registration/carrier/limits.ts';
import { readDelivery } from '../../../exchange/registration/carrier/readDelivery.ts';
import { checkSteps } from '../../../exchange/registration/checkRegistration.ts';
import { registrationDump, registrationTemplate } from '../../../exchange/registration/dump/registrationFiles.ts';
import { refusedFiles } from '../../../exchange/registration/refusedFiles.ts';
import type { RegistrationCheck } from '../../../exchange/registration/report.ts';
import { readInThread } from '../../workbookThread.ts';
import { router, withStore } from '../procedure.ts';
import type { ReadingJob } from '../readingJobs.ts';
import { UserFault } from '../userFault.ts';

const file = z.object({ name: z.string().max(255), base64: z.base64() });

/** Id under which the caller follows and stops what it asked for. */
const job = z.uuid();

const delivery = z.object({
  files: z
    .array(file)
    .min(1, { error: 'Kies een registratie.' })
    .max(limits.entries, { error: 'Dit zijn te veel bestanden.' }),
  job: job.optional(),
});

const format = z.object({ format: z.enum(['xlsx', 'csv'], { error: 'Kies xlsx of csv.' }) });

const nothing: ImportPlan = { edits: [], contents: [] };

const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** A workbook, a zip, or the files of a folder. */
async function carrierOf({ files }: z.output<typeof delivery>, reading: ReadingJob): Promise<Carrier> {
  try {
    return await readDelivery(
      { kind: 'files', files: files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })) },
      {
        readWorkbook: (input) => readInThread(input, reading.signal),
        onFile: (name, share) => reading.at({ phase: 'open', share, file: name }),
      },
    );
  } catch (error) {
    if (error instanceof CarrierFault) throw new UserFault(error.code, error.message);
    throw error;
  }
}

async function checkOf(
  carrier: Carrier,
  existing: Registration,
  taken: ReadonlySet<string>,
  reading: ReadingJob,
): Promise<RegistrationCheck> {
  const steps = checkSteps(carrier, existing, { next: uuidV7, isTaken: (id) => taken.has(id) });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await reading.at({ phase: 'check', share: step.value, file: null });
  }
}

/** Reading in what institutions already have, and giving it back in the same form. */
export const registrationRouter = router({
  /** A dry run: nothing is written. */
  check: withStore.input(delivery).mutation(({ ctx, input }) =>
    ctx.session.readings.run(input.job, async (reading) => {
      const carrier = await carrierOf(input, reading);
      const { read } = ctx.store;
      const check = await checkOf(carrier, await registrationNow(read), await takenIds(read), reading);
      const { edits: _edits, contents: _contents, ...report } = check;
      const refused = refusedFiles(check, carrier).map(({ name, bytes }) => ({ name, base64: inBase64(bytes) }));
      return { report, refusedFiles: refused };
    }),
  ),
  /** Everything, or only the good rows; refuses to leave rows out unasked. Nothing is imported when no row is good. */
  import: withStore.input(delivery.extend({ goodRows: z.boolean() })).mutation(({ ctx, input }) =>
    ctx.session.readings.run(input.job, async (reading) => {
      const carrier = await carrierOf(input, reading);
      const checked: { current: RegistrationCheck | null } = { current: null };
      const { commandId, records } = await importRegistration(ctx.store, async (existing, taken) => {
        const check = await checkOf(carrier, existing, taken, reading);
        checked.current = check;
        await reading.at({ phase: 'record', share: 0, file: null });
        return check.refused.length > 0 && !input.goodRows ? nothing : check;
      });
      const check = checked.current;
      if (check === null) throw new Error('the registration was not checked');
      const { edits: _edits, contents: _contents, ...report } = check;
      const accepted = Object.values(check.sheets).some(({ read, refused }) => read > refused);
      const imported = check.refused.length === 0 || (input.goodRows && accepted);
      return { imported, commandId: records > 0 ? commandId : null, records, report };
    }),
  ),
  /** How far a check or an import is; null when it is over. */
  progress: withStore.input(z.object({ job })).query(({ ctx, input }) => ctx.session.readings.progress(input.job)),
  /** Stops a check or an import; what was not recorded yet is not recorded. */
  stop: withStore.input(z.object({ job })).mutation(({ ctx, input }) => ctx.session.readings.stop(input.job)),
  /** An empty registration to fill in. */
  template: withStore.input(format).query(({ input }) => {
    const { name, bytes } = registrationTemplate(input.format);
    return { fileName: name, base64: inBase64(bytes) };
  }),
  /** Everything that is recorded, in a form that can be imported again without loss. */
  dump: withStore.input(format).mutation(async ({ ctx, input }) => {
    const { read } = ctx.store;
    const dump = registrationDump(await registrationNow(read), input.format, await attachmentFiles(read));
    const files = dump.files.map(({ name, bytes }) => ({ name, base64: inBase64(bytes) }));
    return { ...dump, files, undecided: await undecidedCount(read) };
  }),
});
