import { createReadStream, existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { institutionNames } from '../../db/queries/institutionNames.ts';
import type { Store } from '../../db/store/openStore.ts';
import { syncDirectory } from '../../db/store/syncDirectory.ts';
import { exportBundle } from '../../sync/bundle/exportBundle.ts';
import { importBundle } from '../../sync/bundle/importBundle.ts';
import { bundleFacts, saidToUser } from '../api/routers/bundle.ts';
import { UserFault } from '../api/userFault.ts';
import { print, progress } from './output.ts';
import { bundlePassphrase, newBundlePassphrase } from './passphrase.ts';
import { withCaller } from './withCaller.ts';

/** What `bundle export` was called with. */
export interface BundleExportOptions {
  readonly data: string;
  /** Path of the file to make. */
  readonly out: string;
  /** Names or ids of institutions; none means all. */
  readonly institutions: readonly string[];
  /** A file that is there already may be replaced. */
  readonly overwrite: boolean;
  readonly json: boolean;
}

/** `bundle export`: the file has its name when it is whole and on disk. */
export async function bundleExport({ data, out, institutions, overwrite, json }: BundleExportOptions): Promise<number> {
  if (existsSync(out) && !overwrite) {
    throw new UserFault(
      'FILE_EXISTS',
      `${out} bestaat al. Kies een andere naam, of geef --overwrite op om het te vervangen.`,
    );
  }
  return withCaller(data, async (_caller, { store }) => {
    const scopes = institutions.length === 0 ? null : await scopesNamed(store, institutions);
    const passphrase = await newBundlePassphrase();
    progress('Bestand maken…');
    const { manifest, bytes } = await saidToUser(exportBundle(store, { scopes, passphrase }));
    const size = await saidToUser(writeWhole(out, bytes));
    const names = manifest.institutions.map(({ name }) => name);
    print(
      json,
      { file: out, bytes: size, institutions: names, changes: manifest.changes },
      `${out}\n${manifest.changes} wijzigingen van ${names.join(', ')}`,
    );
    return 0;
  });
}

/** `bundle import`: everything, or nothing with the reason. */
export async function bundleImport(options: {
  readonly data: string;
  readonly file: string;
  readonly json: boolean;
}): Promise<number> {
  const { data, file, json } = options;
  if (!(await stat(file)).isFile()) throw new UserFault('NO_FILE', `${file} is geen bestand.`);
  return withCaller(data, async (_caller, { store }) => {
    const passphrase = await bundlePassphrase();
    progress('Bestand lezen en controleren…');
    const report = bundleFacts(await saidToUser(importBundle(store, createReadStream(file), passphrase)));
    const { by, organisation, institutions, changes, added } = report;
    print(
      json,
      report,
      `Gemaakt door ${by} (${organisation}): ${changes} wijzigingen van ${institutions.join(', ')}.\n` +
        (added === 0 ? 'Alles stond hier al.' : `${added} daarvan zijn nieuw en overgenomen.`),
    );
    return 0;
  });
}

async function scopesNamed({ read }: Store, wanted: readonly string[]): Promise<string[]> {
  const known = [...(await institutionNames(read))];
  return wanted.map((text) => {
    const same = (one: string) => one.toLocaleLowerCase('nl') === text.trim().toLocaleLowerCase('nl');
    const found = known.filter(([id, name]) => id === text || same(name));
    const [scope] = found.map(([id]) => id);
    if (scope === undefined)
      throw new UserFault('NO_INSTITUTION', `De instelling “${text}” staat niet in dit werkboek.`);
    if (found.length > 1) {
      const ids = found.map(([id]) => id).join(', ');
      throw new UserFault('TWO_INSTITUTIONS', `Meer dan één instelling heet “${text}”. Geef het kenmerk op: ${ids}.`);
    }
    return scope;
  });
}

/** Writes under a temporary name first, so that nothing half-written is left behind. Returns the bytes written. */
async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const temporary = `${path}.deel`;
  let size = 0;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      for await (const piece of bytes) {
        await file.writeFile(piece);
        size += piece.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  syncDirectory(dirname(path));
  return size;
}
