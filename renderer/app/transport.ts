import type { ApiTransport } from '../../electron/api/transport.ts';
import { httpTransport } from './httpTransport.ts';

declare global {
  interface Window {
    /** Put here by the preload script of the desktop app; absent in the browser host. */
    readonly proeftuinboek?: ApiTransport;
  }
}

/** What carries calls here: the message port of the desktop app, else loopback HTTP. */
export const transport: ApiTransport = window.proeftuinboek ?? httpTransport();
