import type { MantineColorSchemeManager } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Answers } from './answers.ts';
import { api } from './api.ts';

/** How a person wants the screens to be. */
export type Preferences = Answers['preference']['get'];

let now: Preferences = { scheme: 'auto', density: 'normal', singleKeys: true, tour: false };
const listeners = new Set<() => void>();

function show(next: Preferences): void {
  now = next;
  document.documentElement.dataset['density'] = next.density;
  listeners.forEach((listen) => listen());
}

/** Fetches the preferences before anything is shown; without them the screens are as at first. */
export async function loadPreferences(): Promise<void> {
  show(await api.preference.get.query().catch(() => now));
}

/** Changes some preferences and keeps them: on this computer, not in a dossier. */
export function keepPreferences(change: Partial<Preferences>): void {
  show({ ...now, ...change });
  // What could not be kept holds until the window closes.
  api.preference.keep.mutate(now).catch(() => undefined);
}

/** The preferences as they are now, for what is no component. */
export function preferences(): Preferences {
  return now;
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** The preferences as they are now. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}

/** Light or dark is one of the preferences. */
export const keptColorScheme: MantineColorSchemeManager = {
  get: () => now.scheme,
  set: (scheme) => keepPreferences({ scheme }),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => keepPreferences({ scheme: 'auto' }),
};
