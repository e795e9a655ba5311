import { HubFault } from './hubFault.ts';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads the address of a hub as a person types it and returns its origin. Only https; without it only a hub on this very computer.
 *
 * @throws HubFault HUB_ADDRESS, HUB_ADDRESS_OPEN
 */
export function hubOrigin(typed: string): string {
  const text = typed.trim();
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol)) throw new HubFault('HUB_ADDRESS');
  if (url.username !== '' || url.password !== '') throw new HubFault('HUB_ADDRESS');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') throw new HubFault('HUB_ADDRESS');
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) throw new HubFault('HUB_ADDRESS_OPEN');
  return url.origin;
}
