import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import { contentSecurityPolicy, noncePlaceholder } from '../host/contentSecurityPolicy.ts';
import type { RendererFile } from '../host/rendererFiles.ts';
import { appScheme, isAppUrl } from './origin.ts';

/** Must run before the app is ready: a standard, secure scheme gets an origin of its own. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built screens from memory under the application's scheme, with a fresh nonce for every page. */
export function serveRenderer(files: ReadonlyMap<string, RendererFile>): void {
  protocol.handle(appScheme, (request) => {
    const file = isAppUrl(request.url) ? files.get(new URL(request.url).pathname) : undefined;
    if (file === undefined || request.method !== 'GET') return new Response('Dit kan hier niet.', { status: 404 });
    const headers = new Headers({ 'Content-Type': file.type, 'X-Content-Type-Options': 'nosniff' });
    if (!file.type.startsWith('text/html')) return new Response(new Uint8Array(file.bytes), { headers });
    const nonce = randomBytes(16).toString('base64url');
    headers.set('Content-Security-Policy', contentSecurityPolicy(nonce));
    return new Response(file.bytes.toString('utf8').replaceAll(noncePlaceholder, nonce), { headers });
  });
}
