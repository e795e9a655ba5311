import { app, BrowserWindow, dialog, nativeTheme } from 'electron';
import { appOrigin } from './origin.ts';

/** The page's own background in light and dark, so that the window does not flash before the page is there. */
const background = { light: '#ffffff', dark: '#1e2325' };

/** Opens the window: sandboxed, isolated, without Node, and in a packed app without developer tools. */
export function openWindow(preload: string): void {
  const window = new BrowserWindow({
    title: 'Proeftuinboek',
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void reopenAfterCrash(window);
  });
  void window.loadURL(`${appOrigin}/`);
}

/** Asks before it loads again, so that a page that keeps crashing does not keep loading; what was typed is kept as a draft. */
async function reopenAfterCrash(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Het scherm is onverwacht gestopt.',
    detail: 'Wat u had ingevuld, is bewaard als concept.',
    buttons: ['Opnieuw openen', 'Afsluiten'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) window.reload();
  else app.quit();
}

/** Brings the window to the front, for who starts the app a second time. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
