import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder in which the stores live, as each system wants it. */
function applicationData(): string {
  const home = homedir();
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
  return process.env['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
}

/** Folder of the store; sample data have one of their own, so that they never mix with real ones. */
export function storeDirectory(options: { readonly data: string | undefined; readonly demo: boolean }): string {
  if (options.data !== undefined) return options.data;
  return join(applicationData(), 'proeftuinboek', options.demo ? 'voorbeeld' : 'werkboek');
}
