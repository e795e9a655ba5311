import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * How a person wants the screens to be. Nothing of a dossier is in it, so it stands beside the store in a file of its own: the lock screen is dark too
 * for who wants it dark. What is unreadable is as at first.
 */
export const preferencesSchema = z.object({
  scheme: z.enum(['auto', 'light', 'dark']),
  density: z.enum(['normal', 'compact']),
  /** Keys without Ctrl, such as N and ?: who speaks to the computer, or easily hits a key, can do without (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** The tour is shown: from the first start until it was gone through or skipped. */
  tour: z.boolean().default(false),
});

export type Preferences = z.output<typeof preferencesSchema>;

/** As everything is at first. */
const atFirst: Preferences = { scheme: 'auto', density: 'normal', singleKeys: true, tour: false };

const fileName = 'weergave.json';

/** The preferences of a store folder. */
export function readPreferences(directory: string): Preferences {
  const path = join(directory, fileName);
  if (!existsSync(path)) return atFirst;
  try {
    return preferencesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Half a file, or one that someone wrote in: how the screens look is not worth a fault.
    return atFirst;
  }
}

/** Keeps preferences, whole: a crash leaves the old or the new ones. */
export function keepPreferences(directory: string, preferences: Preferences): void {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, fileName);
  writeFileSync(`${path}.new`, `${JSON.stringify(preferences, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
