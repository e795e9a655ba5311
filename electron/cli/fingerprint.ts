import { withCaller } from './withCaller.ts';

/** `fingerprint`: hash of what is recorded, alone on standard output. Equal sets of changes give equal hashes. */
export async function fingerprintCommand(options: { readonly data: string }): Promise<number> {
  const hash = await withCaller(options.data, (_caller, session) => session.store.replica.fingerprint());
  process.stdout.write(`${hash}\n`);
  return 0;
}
