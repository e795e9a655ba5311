import { destination, pino } from 'pino';
import { createHubServer } from '../../../sync/hub/server/createHubServer.ts';
import { beginHub } from '../../../sync/hub/storage/hubRow.ts';
import { openToServe } from '../../../sync/hub/storage/openToServe.ts';
import { placeOf } from '../../../sync/hub/storage/place.ts';
import { whenToldToStop } from '../task/whenToldToStop.ts';

/**
 * The hub as it is, but for how much it takes of one address and device: the bench asks more in a minute than an office does in a day. Logs every
 * request, as the hub does, to a file. Prints its address when it listens.
 */
const [logFile] = process.argv.slice(2);
const logger = pino({ level: 'info' }, destination({ dest: logFile ?? 2, sync: true }));
const storage = await openToServe(placeOf(undefined, process.env['DATABASE_URL']), {
  onTrouble: (what, error) => logger.warn({ err: error }, what),
  onLost: (what) => {
    throw new Error(what);
  },
});
await beginHub(storage.db, 'Meting');
const unlimited = 1_000_000_000;
const limits = { perAddress: unlimited, perDevice: unlimited, enrolments: unlimited };
const server = createHubServer({ db: storage.db, pool: storage.pool, logger, limits });
const url = await server.listen({ host: '127.0.0.1', port: 0 });
whenToldToStop(() => {
  void server.close().then(() => storage.close());
});
console.log(url);
