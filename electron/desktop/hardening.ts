import { app, session, shell } from 'electron';
import { isAppUrl } from './origin.ts';

/** Nothing may ask for anything: no camera, no location, no notifications of the web kind. Both handlers are needed. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}

/** A window stays on our own pages; a link to elsewhere opens in the user's browser, and only over https. */
export function keepOnOwnPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { preventDefault(): void; readonly url: string }) => {
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

const remote: ReadonlySet<string> = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:', 'file:']);

/** Cancels every request to a network or to the disk: the policy of the page forbids them too, but prefetching does not ask it. */
export function stayOffline(): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !URL.canParse(url) || remote.has(new URL(url).protocol) });
  });
}

/** What is looked at of the frame that sent a message. */
interface SendingFrame {
  readonly url: string;
  readonly parent: unknown;
  readonly detached: boolean;
}

/** True for the top frame of one of our own pages: a frame inside it, one that is gone, or a page from elsewhere gets nothing. */
export function isTrustedFrame(frame: SendingFrame): boolean {
  return frame.parent === null && !frame.detached && isAppUrl(frame.url);
}
