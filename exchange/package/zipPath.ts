import { fault, type PackageFault } from './packageFault.ts';

/** Device names that Windows treats as no file at all, with any extension. */
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// Control characters and what Windows does not allow in a name; a backslash would be a folder there.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u001F\u007F<>:"|?*\\]/u;

/** True for a relative path with `/` that stays inside the folder it is unpacked in, on any system. */
function isSafePath(path: string): boolean {
  if (path === '' || path.length > 240 || forbidden.test(path)) return false;
  const parts = (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
  return parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !/[. ]$/.test(part) && !windowsDevice.test(part),
  );
}

/** Faults of the names in a zip: unsafe ones, and those that are the same file on some system. */
export function checkPaths(paths: readonly string[]): PackageFault[] {
  const faults: PackageFault[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    if (!isSafePath(path)) {
      faults.push(
        fault('path', path, `De naam ${JSON.stringify(path)} is niet veilig. Dit pakket wordt niet uitgepakt.`),
      );
    }
    const folded = path.normalize('NFC').toLowerCase();
    if (seen.has(folded)) faults.push(fault('duplicate', path, `Het bestand ${path} zit er twee keer in.`));
    seen.add(folded);
  }
  return faults;
}
