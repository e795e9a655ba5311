import { app, session, shell, type WebContents } from 'electron';
import { isAppUrl } from './origin.ts';

/** Nothing may ask for anything: no camera, no location, no notifications of the web kind. Both handlers are needed. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}

/** A window stays on our own pages; a link to elsewhere opens in the user's browser, and only over https. */
export function keepOnOwnPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { preventDefault(): void; url: string }) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}

function openOutside(url: string): void {
  if (URL.canParse(url) && new URL(url).protocol === 'https:') void shell.openExternal(url);
}

/** True for the top frame of one of our own pages: a frame inside it, or a page from elsewhere, gets nothing. */
export function isTrustedFrame(frame: { readonly url: string } | null, contents: WebContents): boolean {
  return frame !== null && isAppUrl(frame.url) && frame === contents.mainFrame;
}
