import { readFile } from 'node:fs/promises';
import { verifyPackage } from '../../exchange/package/verifyPackage.ts';
import { UserFault } from '../api/userFault.ts';
import { print } from './output.ts';

/** `verify`: needs no store; exit code 1 when anything was changed. */
export async function verify(options: { readonly path: string; readonly json: boolean }): Promise<number> {
  const verification = verifyPackage(await bytesOf(options.path));
  const { ok, faults, files, sha256, keyFingerprint } = verification;
  const lines = ok
    ? [`Het pakket is zoals het gemaakt is: ${files} bestanden, SHA-256 ${sha256}.`, `Sleutel: ${keyFingerprint}`]
    : ['Het pakket is NIET zoals het gemaakt is:', ...faults.map(({ message }) => `  ${message}`)];
  print(options.json, { ok, files, sha256, keyFingerprint, faults }, lines.join('\n'));
  return ok ? 0 : 1;
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new UserFault('FILE_ABSENT', `Het bestand ${path} is er niet of kan niet gelezen worden.`);
  }
}
