import { app, Menu, type MenuItemConstructorOptions } from 'electron';

const undo: MenuItemConstructorOptions[] = [
  { role: 'undo', label: 'Ongedaan maken' },
  { role: 'redo', label: 'Opnieuw' },
  { type: 'separator' },
];

const clipboard: MenuItemConstructorOptions[] = [
  { role: 'cut', label: 'Knippen' },
  { role: 'copy', label: 'Kopiëren' },
  { role: 'paste', label: 'Plakken' },
  { role: 'selectAll', label: 'Alles selecteren' },
];

const zoom: MenuItemConstructorOptions[] = [
  { role: 'zoomIn', label: 'Groter', accelerator: 'CommandOrControl+Plus' },
  { role: 'zoomOut', label: 'Kleiner', accelerator: 'CommandOrControl+-' },
  { role: 'resetZoom', label: 'Gewone grootte', accelerator: 'CommandOrControl+0' },
  // An item has one key, and people press plus without shift or on the number pad as well.
  { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
  { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false },
  { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false },
  { role: 'resetZoom', accelerator: 'CommandOrControl+num0', visible: false },
  { type: 'separator' },
  { role: 'togglefullscreen', label: 'Volledig scherm' },
];

/** The menu, in Dutch: editing, zoom and the window; everything else is on screen. A right click in a page offers the clipboard. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      // macOS shows the first menu under the name of the app.
      { label: 'Bestand', submenu: [{ role: 'quit', label: 'Proeftuinboek afsluiten' }] },
      { label: 'Bewerken', submenu: [...undo, ...clipboard] },
      { label: 'Beeld', submenu: zoom },
      {
        label: 'Venster',
        submenu: [
          { role: 'minimize', label: 'Minimaliseren' },
          { role: 'close', label: 'Sluiten' },
        ],
      },
    ]),
  );
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_details, { isEditable, selectionText }) => {
      if (isEditable || selectionText !== '') Menu.buildFromTemplate(clipboard).popup();
    });
  });
}
