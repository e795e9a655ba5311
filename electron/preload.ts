import { contextBridge, ipcRenderer } from 'electron';
import type { ApiReply, ApiRequest } from './api/transport.ts';
import { connectChannel, portChannel } from './desktop/channels.ts';
import type { FromWorker } from './host/portMessages.ts';

/**
 * The whole surface between a page and the rest: one call and one feed, over a port of its own. Pure web code: a sandboxed preload has no
 * Node.
 */
const waiting = new Map<number, (reply: ApiReply) => void>();
const listeners = new Set<(changed: readonly string[]) => void>();
let next = 1;
let hasPort = false;

const connected = new Promise<MessagePort>((resolve) => {
  ipcRenderer.on(portChannel, (event) => {
    const [port] = event.ports;
    if (port === undefined || hasPort) {
      port?.close();
      return;
    }
    hasPort = true;
    port.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('reply' in data) {
        waiting.get(data.id)?.(data.reply);
        waiting.delete(data.id);
      } else if ('changed' in data) {
        for (const listener of listeners) listener(data.changed);
      }
    });
    port.start();
    resolve(port);
  });
});

ipcRenderer.send(connectChannel);
// The main process trusts a frame by its address, which can still be the former one when a preload script starts: then ask again.
document.addEventListener('DOMContentLoaded', () => {
  if (!hasPort) ipcRenderer.send(connectChannel);
});

contextBridge.exposeInMainWorld('proeftuinboek', {
  async call(request: ApiRequest): Promise<ApiReply> {
    const port = await connected;
    const id = next;
    next += 1;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      port.postMessage({ id, request });
    });
  },
  onChanged(listener: (changed: readonly string[]) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
});
