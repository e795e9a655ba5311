import { fileURLToPath } from 'node:url';
import { builtRenderer } from '../../electron/host/buildRenderer.ts';

/** Builds the screens once before the tests: hosts that start side by side must not build into the same folder. */
export default async function build(): Promise<void> {
  await builtRenderer(fileURLToPath(new URL('../..', import.meta.url)));
}
