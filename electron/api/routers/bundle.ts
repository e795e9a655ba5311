import { z } from 'zod';
import { idSchema } from '../../../domain/values/id.ts';
import { BundleFault } from '../../../sync/bundle/bundleFault.ts';
import { exportBundle } from '../../../sync/bundle/exportBundle.ts';
import { importBundle, inspectBundle, type BundleReport } from '../../../sync/bundle/importBundle.ts';
import { bundleLimits, minBundlePassphraseLength } from '../../../sync/bundle/limits.ts';
import { router, withStore } from '../procedure.ts';
import { UserFault } from '../userFault.ts';

/** A file of a screen travels as text in one call: less than the command line can take. */
const screenLimits = { ...bundleLimits, fileBytes: 64 * 1024 * 1024 };

const passphrase = z.string().max(1000);
const newPassphrase = passphrase.min(minBundlePassphraseLength, {
  error: `Kies voor het bestand een wachtzin van minstens ${minBundlePassphraseLength} tekens.`,
});
const incoming = z.object({ file: z.base64(), passphrase });

/** What is wrong with a bundle is for the user to mend. */
export async function saidToUser<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof BundleFault ? new UserFault(error.code, error.message) : error;
  }
}

/** What a bundle holds, in short. */
export function bundleFacts({ manifest, added }: BundleReport) {
  const { device, by, organisation, madeAt, institutions, changes } = manifest;
  return { device, by, organisation, madeAt, institutions: institutions.map(({ name }) => name), changes, added };
}

async function inMemory(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Exchanging changes in a file, where no network comes. */
export const bundleRouter = router({
  export: withStore
    .input(z.object({ scopes: z.array(idSchema).max(bundleLimits.institutions).nullable(), passphrase: newPassphrase }))
    .mutation(async ({ ctx, input }) => {
      const { manifest, bytes } = await saidToUser(exportBundle(ctx.store, { ...input, limits: screenLimits }));
      const file = await saidToUser(inMemory(bytes));
      return {
        fileName: `proeftuinboek-${manifest.madeAt.slice(0, 10)}.ptbundel`,
        base64: file.toString('base64'),
        institutions: manifest.institutions.map(({ name }) => name),
        changes: manifest.changes,
      };
    }),
  /** Nothing is written. */
  inspect: withStore.input(incoming).mutation(async ({ ctx, input }) => {
    const file = [Buffer.from(input.file, 'base64')];
    return bundleFacts(await saidToUser(inspectBundle(ctx.store, file, input.passphrase, screenLimits)));
  }),
  import: withStore.input(incoming).mutation(async ({ ctx, input }) => {
    const file = [Buffer.from(input.file, 'base64')];
    return bundleFacts(await saidToUser(importBundle(ctx.store, file, input.passphrase, screenLimits)));
  }),
});
