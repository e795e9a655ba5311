import { Menu } from 'electron';

/** The menu, in Dutch: editing, zoom and the window; everything else is on screen. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Bestand', submenu: [{ role: 'quit', label: 'Afsluiten' }] },
      {
        label: 'Bewerken',
        submenu: [
          { role: 'cut', label: 'Knippen' },
          { role: 'copy', label: 'Kopiëren' },
          { role: 'paste', label: 'Plakken' },
          { role: 'selectAll', label: 'Alles selecteren' },
        ],
      },
      {
        label: 'Beeld',
        submenu: [
          { role: 'zoomIn', label: 'Groter' },
          { role: 'zoomOut', label: 'Kleiner' },
          { role: 'resetZoom', label: 'Gewone grootte' },
          { role: 'togglefullscreen', label: 'Volledig scherm' },
        ],
      },
    ]),
  );
}
