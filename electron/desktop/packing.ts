import { join } from 'node:path';
import { Arch, type Configuration } from 'electron-builder';
import { assertNativePackages } from './nativePackages.ts';

/** electron-builder.yml with the check that the compiled parts came along. */
export function packingOf(root: string): Configuration {
  return {
    extends: join(root, 'electron-builder.yml'),
    afterPack({ appOutDir, electronPlatformName, arch, packager }) {
      assertNativePackages(packager.getResourcesDir(appOutDir), electronPlatformName, Arch[arch]);
    },
  };
}
