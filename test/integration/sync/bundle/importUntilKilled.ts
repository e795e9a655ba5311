import { readFileSync, writeSync } from 'node:fs';
import { openStore } from '../../../../db/store/openStore.ts';
import { importBundle } from '../../../../sync/bundle/importBundle.ts';

/** A process that imports a bundle and tells when it begins to write and when it is done, unless it is ended. */
const [directory = '', keyInHex = '', file = '', passphrase = ''] = process.argv.slice(2);
const store = await openStore(directory, Buffer.from(keyInHex, 'hex'));
writeSync(1, 'open\n');
const { added } = await importBundle(store, [readFileSync(file)], passphrase);
writeSync(1, `added ${added}\n`);
await store.close();
