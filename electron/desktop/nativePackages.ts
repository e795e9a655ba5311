import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Refuses a packed app without its compiled parts: npm fetches them for the computer that packs, so an app for another system would only
 * fail at its user's.
 *
 * @param resources folder that holds `app.asar` and `app.asar.unpacked`
 * @param platform of the packed app, as `process.platform` says it
 * @param arch of the packed app, as `process.arch` says it
 * @throws Error naming what is not there
 */
export function assertNativePackages(resources: string, platform: string, arch: string): void {
  const modules = join(resources, 'app.asar.unpacked', 'node_modules');
  const sqlite = join(modules, 'better-sqlite3', 'prebuilds', `${platform}-${arch}.node`);
  if (!existsSync(sqlite)) throw new Error(`the packed app misses better-sqlite3 for ${platform}-${arch}`);
  const scope = join(modules, '@node-rs');
  const argon2 = existsSync(scope)
    ? readdirSync(scope).filter((name) => name.startsWith(`argon2-${platform}-${arch}`))
    : [];
  const compiled = argon2.flatMap((name) => readdirSync(join(scope, name))).filter((name) => name.endsWith('.node'));
  if (compiled.length === 0) throw new Error(`the packed app misses @node-rs/argon2 for ${platform}-${arch}`);
}
