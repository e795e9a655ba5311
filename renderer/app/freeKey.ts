import { preferences } from './preferences.ts';

/**
 * The key of an event when it may work by itself: a single one, not held down with another, not while typing or choosing, not over a dialog; and not when
 * the person switched such keys off. Null otherwise.
 */
export function freeKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return null;
  if (!preferences().singleKeys) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]')) return null;
  if (document.querySelector('[role="dialog"]')) return null;
  return event.key.toLowerCase();
}
