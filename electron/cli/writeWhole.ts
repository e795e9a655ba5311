import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file into a folder under a temporary name first, so that nothing half-written is left behind.
 *
 * @returns its path
 */
export async function writeWhole(folder: string, name: string, base64: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.deel`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(Buffer.from(base64, 'base64'));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  return path;
}
