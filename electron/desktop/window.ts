import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { appOrigin } from './origin.ts';

/** Opens the window: sandboxed, isolated, without Node. */
export function openWindow(folder: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Proeftuinboek',
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload: join(folder, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}
