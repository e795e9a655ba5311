import { join } from 'node:path';
import { app, session } from 'electron';
import { appOrigin } from './origin.ts';

/** Only what our own page made itself can be saved, where the user says; a page cannot fetch a file from elsewhere. */
export function saveOwnFiles(): void {
  session.defaultSession.on('will-download', (event, item) => {
    if (item.getInitiatorOrigin() !== appOrigin || !item.getURL().startsWith(`blob:${appOrigin}/`)) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions({
      title: 'Bestand bewaren',
      buttonLabel: 'Bewaren',
      defaultPath: join(app.getPath('downloads'), item.getFilename()),
    });
  });
}
