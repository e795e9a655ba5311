import { openStore } from '../../../../db/store/openStore.ts';

/** A second process that opens a store and holds it until it is ended. */
const [directory = '', keyInHex = ''] = process.argv.slice(2);
await openStore(directory, Buffer.from(keyInHex, 'hex'));
process.stdout.write('holding\n');
setInterval(() => undefined, 1000);
