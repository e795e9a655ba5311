import { app, BrowserWindow, handlers, ipcMain, powerMonitor, preventable, session } from './electron.ts';
import { tell, type MessagePortMain } from './ports.ts';
import { state } from './record.ts';

function theWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('the app opened no window');
  return window;
}

function frameAt(url: string, parent: object | null, detached: boolean) {
  return {
    url,
    parent,
    detached,
    postMessage(channel: string, _message: unknown, [port]: readonly MessagePortMain[]) {
      if (port !== undefined) tell({ kind: 'handsPort', channel, port: port.pair });
    },
  };
}

/** Frames that can ask for a port. */
const frames: Readonly<Record<string, () => object | null>> = {
  own: () => frameAt('app://proeftuinboek/', null, false),
  inside: () => frameAt('app://proeftuinboek/', frameAt('app://proeftuinboek/', null, false), false),
  foreign: () => frameAt('https://example.com/', null, false),
  lookalike: () => frameAt('app://proeftuinboek.example.com/', null, false),
  blank: () => frameAt('about:blank', null, false),
  detached: () => frameAt('app://proeftuinboek/', null, true),
  gone: () => null,
};

/** Everything a test can let happen to the app, as Electron would. */
export const commands: Readonly<Record<string, (...input: string[]) => unknown>> = {
  asked: () => state.asked,

  /** A message of the preload script, from some frame. */
  send: (channel = '', frame = '') =>
    ipcMain.emit(channel, { senderFrame: frames[frame]?.() ?? null, sender: theWindow().webContents }),

  async request(url = '', method = 'GET') {
    const response = await handlers.protocol?.(new Request(url, { method }));
    if (response === undefined) throw new Error('no scheme is handled');
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.bytes() };
  },

  navigate(name = '', url = '') {
    const event = preventable({ url, isMainFrame: name !== 'will-frame-navigate' });
    theWindow().webContents.emit(name, event);
    return event.defaultPrevented ? 'refused' : 'allowed';
  },

  openWindow: (url = '') => theWindow().webContents.windowOpenHandler?.({ url }).action,

  permission(name = '') {
    const granted: boolean[] = [];
    handlers.permissionRequest?.(null, name, (answer) => granted.push(answer));
    return { request: granted, check: handlers.permissionCheck?.(null, name) };
  },

  network(url = '') {
    const answers: { cancel: boolean }[] = [];
    handlers.request?.({ url }, (answer) => answers.push(answer));
    return answers;
  },

  download(url = '', initiator = '') {
    const options: unknown[] = [];
    const event = preventable();
    session.defaultSession.emit('will-download', event, {
      getURL: () => url,
      getInitiatorOrigin: () => initiator,
      getFilename: () => 'bestand.txt',
      setSaveDialogOptions: (chosen: unknown) => options.push(chosen),
    });
    return { saved: !event.defaultPrevented, options };
  },

  contextMenu: (isEditable = '', selectionText = '') =>
    theWindow().webContents.emit('context-menu', {}, { isEditable: isEditable === 'yes', selectionText }),
  power: (name = '') => powerMonitor.emit(name),
  crash: (reason = '') => theWindow().webContents.emit('render-process-gone', {}, { reason }),
  startAgain: () => app.emit('second-instance', {}, [], ''),
  minimize() {
    theWindow().minimized = true;
  },
  closeWindow: () => app.emit('window-all-closed'),
};
