import { manifestName, signatureName } from './makePackage.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { fault, type PackageFault } from './packageFault.ts';
import type { ZipFile } from './readZip.ts';
import { sha256Hex } from './sha256.ts';
import { methods } from './zipFormat.ts';

/** Names every file that is changed, missing or not in the manifest. `files` are by path within the top folder. */
export function checkFiles(manifest: Manifest, files: ReadonlyMap<string, ZipFile>): PackageFault[] {
  const faults: PackageFault[] = [];
  const listed = new Set([manifestName, signatureName]);
  for (const entry of manifest.files) {
    if (listed.has(entry.path))
      faults.push(fault('manifest', entry.path, `${entry.path} staat twee keer in ${manifestName}.`));
    listed.add(entry.path);
    faults.push(...checkFile(entry, files.get(entry.path)));
  }
  for (const path of files.keys()) {
    if (!listed.has(path))
      faults.push(fault('extra', path, `${path} hoort niet in dit pakket: het staat niet in ${manifestName}.`));
  }
  return faults;
}

function checkFile({ path, bytes, sha256, zipped }: ManifestFile, file: ZipFile | undefined): PackageFault[] {
  if (!file) return [fault('missing', path, `${path} ontbreekt in het pakket.`)];
  if (!file.content) return [fault('changed', path, `${path} is veranderd: het kan niet meer worden uitgepakt.`)];
  if (file.content.length !== bytes || sha256Hex(file.content) !== sha256) {
    return [fault('changed', path, `${path} is veranderd: de inhoud is niet meer die van het ondertekende pakket.`)];
  }
  const samePacking =
    file.method === methods.deflated && file.packed.length === zipped.bytes && sha256Hex(file.packed) === zipped.sha256;
  if (samePacking) return [];
  return [
    fault(
      'container',
      path,
      `De inhoud van ${path} klopt, maar het is anders ingepakt dan in het ondertekende pakket.`,
    ),
  ];
}
