import { dataFolder, type DataFolder } from '../postgres/dataFolder.ts';

/** Where the data of a hub are: in a folder with a PostgreSQL of our own, or in a PostgreSQL that others keep. */
export type Place =
  | { readonly kind: 'folder'; readonly folder: DataFolder }
  | { readonly kind: 'server'; readonly url: string };

/** Settings that do not fit together; `message` says in Dutch which. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * `DATABASE_URL` when it is set, else the folder.
 *
 * @throws SettingsError when there is neither, or the address is empty or none of PostgreSQL
 */
export function placeOf(data: string | undefined, databaseUrl: string | undefined): Place {
  if (databaseUrl !== undefined) {
    if (!/^postgres(?:ql)?:\/\/./.test(databaseUrl) || !URL.canParse(databaseUrl)) {
      throw new SettingsError(
        'DATABASE_URL is gezet, maar is geen adres als postgres://gebruiker:wachtwoord@computer/database.',
      );
    }
    return { kind: 'server', url: databaseUrl };
  }
  if (data === undefined || data === '') throw new SettingsError('Geef --data MAP op, of zet DATABASE_URL.');
  return { kind: 'folder', folder: dataFolder(data) };
}
