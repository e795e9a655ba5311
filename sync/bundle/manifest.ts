import { z } from 'zod';
import { idSchema } from '../../domain/values/id.ts';
import { publicKeySchema } from '../protocol/messages.ts';
import { BundleFault } from './bundleFault.ts';

/** Version of the lines in a bundle. */
export const contentFormat = 1;

/** Text of one line that is shown as it is, on a screen or a terminal: no control characters. */
const shownText = z
  .string()
  .max(300)
  .regex(/^\P{Cc}*$/u);

const countSchema = z.int().min(0);

/** What a bundle says of itself: its first line. To be trusted when the whole bundle was read. */
const manifestSchema = z.object({
  format: z.literal(contentFormat),
  /** Name of the person who made it. */
  by: shownText,
  organisation: shownText,
  /** Device it was made on, with its Ed25519 public key: 32 raw bytes in base64url. */
  device: idSchema,
  publicKey: publicKeySchema,
  /** ISO 8601 in UTC, as the clock of the maker stood. */
  madeAt: z.iso.datetime(),
  /** `changes` counts links too. */
  institutions: z.array(z.object({ scope: idSchema, name: shownText, changes: countSchema })),
  changes: countSchema,
});

export type BundleManifest = z.output<typeof manifestSchema>;

/** Text as `shownText` wants it. */
export function asShown(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 300);
}

/** The line of a manifest. */
export function manifestLine(manifest: BundleManifest): string {
  return `M ${JSON.stringify(manifest)}`;
}

/** @throws BundleFault BUNDLE_NEWER, BUNDLE_CONTENT */
export function readManifestLine(line: string): BundleManifest {
  try {
    if (!line.startsWith('M ')) throw new Error('the first line is no manifest');
    const json: unknown = JSON.parse(line.slice(2));
    const { format } = z.object({ format: z.int() }).parse(json);
    if (format > contentFormat) throw new BundleFault('BUNDLE_NEWER');
    return manifestSchema.parse(json);
  } catch (error) {
    throw error instanceof BundleFault ? error : new BundleFault('BUNDLE_CONTENT', { cause: error });
  }
}
