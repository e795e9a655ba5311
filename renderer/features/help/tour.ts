import { keepPreferences } from '../../app/preferences.ts';

/** Shows the tour from its first step; a window that closes meanwhile shows it again. */
export function startTour(): void {
  keepPreferences({ tour: true });
}

/** The tour was gone through or skipped: it does not come back by itself. */
export function endTour(): void {
  keepPreferences({ tour: false });
}
