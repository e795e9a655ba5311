import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { onTestFinished } from 'vitest';
import type { ApiTransport } from '../../../electron/api/transport.ts';
import type { DesktopApp, TestPort } from './desktopApp.ts';

/** What the built preload script did when it ran. */
export interface VmPage {
  /** What it put in the page. */
  readonly api: ApiTransport;
  /** Modules it required. */
  readonly required: readonly string[];
  /** Keys it put in the page's window. */
  readonly exposed: readonly string[];
  /** Leaves the page, as closing or loading anew does. */
  leave(): void;
}

/** A channel with one end of the browser's own kind, for the page, and the other in the main process. */
function webPort(port: TestPort): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.addEventListener('message', ({ data }: MessageEvent<unknown>) => port.postMessage(data));
  port2.start();
  port.onMessage((data) => port2.postMessage(data));
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  return port1;
}

/**
 * Runs the built preload script of the app with nothing but the language itself, `document` and the two modules a sandboxed preload gets from
 * Electron; a use of Buffer, process or another module of Node fails.
 */
export async function openVmPage(app: DesktopApp): Promise<VmPage> {
  const { preload } = await app.window;
  const required: string[] = [];
  const exposed = new Map<string, ApiTransport>();
  const ports: TestPort[] = [];
  const listeners: ((event: { readonly ports: readonly MessagePort[] }) => void)[] = [];
  app.onPort((_channel, port) => {
    ports.push(port);
    for (const listener of listeners) listener({ ports: [webPort(port)] });
  });
  const electron = {
    ipcRenderer: {
      send: (channel: string) => app.tell('send', channel, 'own'),
      on: (_channel: string, listener: (typeof listeners)[number]) => listeners.push(listener),
    },
    contextBridge: {
      exposeInMainWorld: (key: string, api: ApiTransport) => exposed.set(key, api),
    },
  };
  const context = createContext({
    document: new EventTarget(),
    require(name: string) {
      required.push(name);
      if (name === 'electron') return electron;
      throw new Error(`a sandboxed preload cannot require ${name}`);
    },
  });
  runInContext(readFileSync(preload, 'utf8'), context);
  const api = exposed.get('proeftuinboek');
  if (api === undefined) throw new Error('the preload script exposed nothing');
  return {
    api,
    required,
    exposed: [...exposed.keys()],
    leave() {
      for (const port of ports) port.close();
    },
  };
}
