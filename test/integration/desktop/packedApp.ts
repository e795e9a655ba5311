import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Arch, build, Platform, type Configuration } from 'electron-builder';
import { z } from 'zod';
import { packingOf } from '../../../electron/desktop/packing.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where @electron/fuses finds the fuses in the program of Electron; then their version, their number and a sign for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** One file of the packed app. */
export interface PackedFile {
  readonly bytes: Buffer;
  /** Lies beside the archive, where a program can be loaded from. */
  readonly unpacked: boolean;
}

/** What electron-builder made of the app. */
export interface PackedApp {
  /** Files by their path in the app. */
  readonly files: ReadonlyMap<string, PackedFile>;
  /** Signs of the fuses, as @electron/fuses orders them: 0 is off, 1 is on. */
  readonly fuses: string;
  /** The app unpacked again, away from the project. */
  readonly folder: string;
  remove(): void;
}

/**
 * Packs the app as `npm run dist` does, for this computer and without an installer. In the place of Electron's runtime, which need not be
 * here, stands a program that is nothing but its fuses.
 */
export async function packedApp(
  trial: { readonly config?: Configuration; readonly arch?: Arch } = {},
): Promise<PackedApp> {
  const temporary = mkdtempSync(join(tmpdir(), 'proeftuinboek-pak-'));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  try {
    const runtime = join(temporary, 'runtime');
    mkdirSync(runtime);
    // Each fuse the other way than it must become.
    const blank = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 8]), Buffer.from('11110011')]);
    writeFileSync(join(runtime, 'electron'), blank, { mode: 0o755 });
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir', ...(trial.arch === undefined ? [] : [trial.arch])),
      publish: null,
      config: {
        ...packingOf(root),
        electronDist: runtime,
        directories: { output: join(temporary, 'out') },
        ...trial.config,
      },
    });
    const unpacked = join(temporary, 'out', 'linux-unpacked');
    const files = readArchive(join(unpacked, 'resources', 'app.asar'));
    const folder = join(temporary, 'app');
    for (const [path, { bytes }] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const program = readFileSync(join(unpacked, 'proeftuinboek'), 'latin1');
    const fuses = program.slice(program.indexOf(sentinel) + sentinel.length + 2);
    return { files, fuses, folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

const entrySchema = z.object({
  size: z.number().optional(),
  offset: z.string().optional(),
  unpacked: z.boolean().default(false),
  get files() {
    return z.record(z.string(), entrySchema).default({});
  },
});

/** Reads an asar archive: four lengths, a table as JSON, and the files one after the other. */
function readArchive(path: string): ReadonlyMap<string, PackedFile> {
  const archive = readFileSync(path);
  const tableLength = archive.readUInt32LE(12);
  const start = 8 + archive.readUInt32LE(4);
  const table = entrySchema.parse(JSON.parse(archive.subarray(16, 16 + tableLength).toString('utf8')));
  const files = new Map<string, PackedFile>();
  const read = (entry: z.output<typeof entrySchema>, name: string) => {
    for (const [part, inside] of Object.entries(entry.files)) read(inside, name === '' ? part : `${name}/${part}`);
    if (entry.size === undefined) return;
    const from = start + Number(entry.offset);
    const bytes = entry.unpacked
      ? readFileSync(join(`${path}.unpacked`, name))
      : archive.subarray(from, from + entry.size);
    files.set(name, { bytes, unpacked: entry.unpacked });
  };
  read(table, '');
  return files;
}
