import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import { contentSecurityPolicy, noncePlaceholder } from '../host/contentSecurityPolicy.ts';
import type { RendererFile } from '../host/rendererFiles.ts';
import { appScheme, isAppUrl } from './origin.ts';

/** Must run before the app is ready, and once: a standard, secure scheme gets an origin of its own. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built screens from memory under the application's scheme, with a fresh nonce for every page. */
export function serveRenderer(files: ReadonlyMap<string, RendererFile>): void {
  protocol.handle(appScheme, ({ url, method }) => {
    const file = isAppUrl(url) && method === 'GET' ? files.get(new URL(url).pathname) : undefined;
    if (file === undefined) {
      return new Response('Dit kan hier niet.', { status: 404, headers: headersOf('text/plain; charset=utf-8') });
    }
    const headers = headersOf(file.type);
    if (!file.type.startsWith('text/html')) return new Response(new Uint8Array(file.bytes), { headers });
    const nonce = randomBytes(16).toString('base64url');
    headers.set('Content-Security-Policy', contentSecurityPolicy(nonce));
    return new Response(file.bytes.toString('utf8').replaceAll(noncePlaceholder, nonce), { headers });
  });
}

function headersOf(type: string): Headers {
  return new Headers({
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
}
