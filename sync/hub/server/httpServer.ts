import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';

/** Certificate and key in PEM. */
export interface TlsSettings {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

/** Time for a whole request: 32 MB over a bad line. Only enrolled devices get as far as sending a body. */
const requestTimeout = 40 * 60_000;

/** Time for the part before the body: who is slower only keeps a connection. */
const headersTimeout = 20_000;
const keepAliveTimeout = 72_000;

/** The server under the hub: HTTP, or HTTPS when it has a certificate. */
export function httpServer(tls: TlsSettings | null, handler: RequestListener): Server {
  const options = { requestTimeout, headersTimeout, keepAliveTimeout };
  if (tls === null) return createHttpServer(options, handler);
  return createHttpsServer({ ...options, cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' }, handler);
}
