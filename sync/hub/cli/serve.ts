import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHubServer } from '../server/createHubServer.ts';
import { beginHub } from '../storage/hubRow.ts';
import { openToServe } from '../storage/openToServe.ts';
import type { Place } from '../storage/place.ts';
import { hubLogger } from './hubLogger.ts';
import { onStop } from './onStop.ts';
import { print } from './output.ts';
import type { ServeSettings } from './serveSettings.ts';

/** How long requests that run may take to end, in milliseconds. */
const closingMs = 15_000;

/**
 * Runs the hub until it is asked to stop, and closes it in the order in which nothing is lost.
 *
 * @returns exit code: 0 when it was asked to stop, 1 when it lost its database
 */
export async function serve(place: Place, settings: ServeSettings, json: boolean): Promise<number> {
  const logger = hubLogger(!json && process.stderr.isTTY ? 'warn' : 'info');
  const ending = Promise.withResolvers<number>();
  onStop((why) => {
    logger.info({ why }, 'asked to stop');
    ending.resolve(0);
  });
  // Read before anything starts: a file that is not there is a setting that is wrong.
  const tls = settings.tls && { cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key) };
  const storage = await openToServe(place, {
    onTrouble: (what, error) => logger.warn({ err: error }, what),
    onLost(what, error) {
      logger.fatal({ err: error }, what);
      ending.resolve(1);
    },
  });
  try {
    const { id, invite } = await beginHub(storage.db, settings.name);
    const server = createHubServer({
      db: storage.db,
      pool: storage.pool,
      logger,
      tls,
      hosts: hostsOf(settings),
      behindProxy: settings.behindProxy,
    });
    await server.listen({ host: settings.host, port: settings.port });
    const url = addressOf(server.server.address(), settings);
    logger.info({ hub: id, url }, 'ready');
    print(json, { url, invite }, welcome(url, invite));
    const code = await ending.promise;
    await Promise.race([server.close(), sleep(closingMs, undefined, { ref: false })]);
    server.server.closeAllConnections();
    logger.info('stopped');
    return code;
  } finally {
    await storage.close();
  }
}

/** Names that requests may be for: all, unless the hub knows its own. Checks of its health come to this computer's own address. */
function hostsOf({ publicUrl, port }: ServeSettings): readonly string[] {
  return publicUrl === null ? [] : [publicUrl.host, `127.0.0.1:${port}`, `localhost:${port}`];
}

function addressOf(address: { readonly port: number } | string | null, settings: ServeSettings): string {
  const { host, tls, publicUrl } = settings;
  if (publicUrl !== null) return publicUrl.origin;
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return `${tls === null ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function welcome(url: string, invite: string | null): string {
  const code =
    invite === null
      ? ''
      : `\nUitnodigingscode voor de eerste coördinator: ${invite}\nDeze code staat alleen hier en is één keer te gebruiken.`;
  return `Het centrale punt draait op ${url}${code}\nStoppen: Ctrl-C.`;
}
