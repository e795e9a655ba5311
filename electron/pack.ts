import { fileURLToPath } from 'node:url';
import { build } from 'electron-builder';
import { buildDesktop } from './desktop/build.ts';
import { packingOf } from './desktop/packing.ts';

/** Builds the app and packs it into installers, as electron-builder.yml says. */
const root = fileURLToPath(new URL('..', import.meta.url));
await buildDesktop(root);
await build({ projectDir: root, config: packingOf(root), publish: null });
