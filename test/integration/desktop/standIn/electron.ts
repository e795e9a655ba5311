/* oxlint-disable unicorn/prefer-event-target -- what stands in for Electron's emitters must be emitters */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { MessageChannelMain, tell } from './ports.ts';
import { asked, needsReady, needsUnready, state } from './record.ts';

/**
 * Stands in for the `electron` module in the main process: just what Proeftuinboek uses of it, with the order Electron insists on. It writes
 * down what was asked and hands the page's side of everything to the test.
 *
 * It proves that our main process asks the right things in the right order and answers rightly. It does not prove that Electron does what it
 * was asked: sandbox, isolation, fuses, menus, dialogs and the taking over of a scheme are Electron's own.
 */
class App extends EventEmitter {
  readonly isPackaged = process.env['STAND_IN_PACKAGED'] === '1';
  readonly #paths = new Map([['downloads', '/downloads']]);
  readonly #becomesReady = new Promise<void>((resolve) => {
    this.once('ready', () => resolve());
  });

  enableSandbox(): void {
    needsUnready('app.enableSandbox');
    asked('app.enableSandbox');
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error(`app.setPath needs an absolute path: ${path}`);
    if (!existsSync(path)) throw new Error(`app.setPath needs a folder that is there: ${path}`);
    asked('app.setPath', [name, path]);
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`no path ${name}`);
    return path;
  }

  requestSingleInstanceLock(): boolean {
    asked('app.requestSingleInstanceLock', this.#paths.get('userData'));
    return process.env['STAND_IN_SECOND'] !== '1';
  }

  whenReady(): Promise<void> {
    return this.#becomesReady;
  }

  quit(): void {
    asked('app.quit');
    const event = preventable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(code: number): void {
    process.exit(code);
  }
}

export const app = new App();

/** Called when the app's own module has run to its end, as Electron does. */
export function becomeReady(): void {
  state.ready = true;
  app.emit('ready');
}

/** An event that a listener can prevent. */
export function preventable(properties: Readonly<Record<string, unknown>> = {}) {
  return {
    ...properties,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string };

export class WebContents extends EventEmitter {
  windowOpenHandler: WindowOpenHandler | null = null;

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }
}

interface WindowOptions {
  readonly webPreferences: { readonly preload: string };
}

const windows: BrowserWindow[] = [];

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly #preload: string;
  minimized = false;

  constructor(options: WindowOptions) {
    super();
    needsReady('BrowserWindow');
    asked('BrowserWindow', options);
    this.#preload = options.webPreferences.preload;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return windows;
  }

  async loadURL(url: string): Promise<void> {
    asked('window.loadURL', url);
    tell({ kind: 'loads', url, preload: this.#preload });
    this.emit('ready-to-show');
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.minimized = false;
    asked('window.restore');
  }

  show(): void {
    asked('window.show');
  }

  focus(): void {
    asked('window.focus');
  }

  reload(): void {
    asked('window.reload');
  }
}

type PermissionRequestHandler = (contents: null, permission: string, answer: (granted: boolean) => void) => void;
type PermissionCheckHandler = (contents: null, permission: string) => boolean;
type RequestListener = (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** What the app handed to Electron to call back. */
export const handlers: {
  permissionRequest: PermissionRequestHandler | null;
  permissionCheck: PermissionCheckHandler | null;
  request: RequestListener | null;
  protocol: ProtocolHandler | null;
} = { permissionRequest: null, permissionCheck: null, request: null, protocol: null };

class Session extends EventEmitter {
  readonly webRequest = {
    onBeforeRequest(listener: RequestListener) {
      handlers.request = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    handlers.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler): void {
    handlers.permissionCheck = handler;
  }
}

const defaultSession = new Session();

export const session = {
  get defaultSession() {
    needsReady('session.defaultSession');
    return defaultSession;
  },
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: unknown) {
    needsUnready('protocol.registerSchemesAsPrivileged');
    if (state.asked.some(({ name }) => name === 'protocol.registerSchemesAsPrivileged')) throw new Error('only once');
    asked('protocol.registerSchemesAsPrivileged', schemes);
  },
  handle(scheme: string, handler: ProtocolHandler) {
    needsReady('protocol.handle');
    asked('protocol.handle', scheme);
    handlers.protocol = handler;
  },
};

export const ipcMain = new EventEmitter();
export const powerMonitor = new EventEmitter();
export const nativeTheme = { shouldUseDarkColors: false };

export const shell = {
  async openExternal(url: string) {
    asked('shell.openExternal', url);
  },
};

export const dialog = {
  showErrorBox(title: string, text: string) {
    asked('dialog.showErrorBox', [title, text]);
    process.stderr.write(`${title}: ${text}\n`);
  },
  async showMessageBox(_window: unknown, options: unknown) {
    asked('dialog.showMessageBox', options);
    return { response: 0, checkboxChecked: false };
  },
};

export const Menu = {
  buildFromTemplate(template: unknown) {
    return { template, popup: () => asked('menu.popup', template) };
  },
  setApplicationMenu(menu: unknown) {
    asked('Menu.setApplicationMenu', menu);
  },
};

export { MessageChannelMain };
