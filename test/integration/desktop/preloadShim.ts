declare global {
  interface Window {
    /** Sends a message of the preload script to the main process; put there by the test. */
    readonly standInSend: (channel: string) => Promise<void>;
    /** Sends what the page's port sends; put there by the test. */
    readonly standInPost: (data: unknown) => Promise<void>;
    /** Called by the test: the main process hands the page a port. */
    standInHandPort: () => void;
    /** Called by the test: something came through that port. */
    standInReceive: (data: unknown) => void;
  }
}

/**
 * Runs inside the page, before its preload script, and gives that script the `require` it expects. What crosses the context bridge is copied,
 * as Electron does; the script itself shares the page's world, which in Electron it does not.
 */
export function preloadShim(): (name: string) => unknown {
  const listeners: ((event: { readonly ports: readonly MessagePort[] }) => void)[] = [];
  let near: MessagePort | undefined;

  window.standInHandPort = () => {
    const { port1, port2 } = new MessageChannel();
    near = port2;
    near.addEventListener('message', ({ data }: MessageEvent<unknown>) => void window.standInPost(data));
    near.start();
    for (const listener of listeners) listener({ ports: [port1] });
  };
  window.standInReceive = (data) => near?.postMessage(data);

  function bridged(call: (...input: unknown[]) => unknown): (...input: unknown[]) => unknown {
    return (...input) => {
      const result = call(...input.map(copied));
      return result instanceof Promise ? result.then(copied) : copied(result);
    };
  }

  function copied(value: unknown): unknown {
    return typeof value === 'function'
      ? bridged((...input) => Reflect.apply(value, undefined, input))
      : structuredClone(value);
  }

  const electron = {
    ipcRenderer: {
      send: (channel: string) => void window.standInSend(channel),
      on: (_channel: string, listener: (typeof listeners)[number]) => listeners.push(listener),
    },
    contextBridge: {
      exposeInMainWorld(key: string, api: Readonly<Record<string, (...input: unknown[]) => unknown>>) {
        const value = Object.fromEntries(Object.entries(api).map(([name, call]) => [name, bridged(call)]));
        Object.defineProperty(window, key, { value: Object.freeze(value) });
      },
    },
  };
  return (name) => {
    if (name === 'electron') return electron;
    throw new Error(`a sandboxed preload cannot require ${name}`);
  };
}
