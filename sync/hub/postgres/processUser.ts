import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { HubFault } from '../hubFault.ts';

/** User that a child process runs as. */
export interface ProcessUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Who PostgreSQL runs as: null for whoever we are. It refuses to run as root; then it runs as the owner of its folder, and for a new one as
 * `postgres`, or as `nobody` where that user does not exist.
 *
 * @param cluster folder of PostgreSQL, which need not exist
 * @throws HubFault POSTGRES_NO_USER
 */
export function postgresUser(cluster: string): ProcessUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = userNamed('postgres') ?? userNamed('nobody');
  if (user === null) throw new HubFault('POSTGRES_NO_USER');
  return user;
}

function userNamed(name: string): ProcessUser | null {
  const ask = (what: '-u' | '-g') => Number(execFileSync('id', [what, name], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    const user = { uid: ask('-u'), gid: ask('-g') };
    return Number.isSafeInteger(user.uid) && user.uid > 0 && Number.isSafeInteger(user.gid) ? user : null;
  } catch {
    // `id` fails for a user that does not exist.
    return null;
  }
}

/**
 * How a program that runs as `user` is told its folder, which is also where it is started. We enter the folder before we become that user; it
 * may be unable to walk there by name, as folders of root are closed.
 */
export function folderArgument(folder: string, user: ProcessUser | null): string {
  return user !== null && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/** Environment of the programs of PostgreSQL: nothing of ours, whose `PG…` variables would steer them. */
export function environment(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
