import { useMantineColorScheme } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { api } from '../../app/api.ts';
import { navigation } from '../../app/navigation.ts';
import { keepPreferences, usePreferences } from '../../app/preferences.ts';
import { useLastCommand } from '../../app/undo.ts';
import { undoCommand } from '../../app/undoCommand.ts';
import { actionText } from '../../nl/commands.ts';
import { keyboardText } from '../../nl/keyboard.ts';
import { showKeyboard } from '../keyboard/keyboardOverview.ts';
import { lock } from '../session/lock.ts';
import { tellWhenOver } from '../sync/resultToast.ts';
import { useSyncStatus } from '../sync/syncStatus.ts';
import { useSyncStep } from '../sync/useSyncStep.ts';
import type { Command } from './command.ts';
import { newThings } from './newThings.ts';

/** What the command bar offers without asking the store: screens to go to, and things to do. */
export function useLocalCommands(): { readonly screens: readonly Command[]; readonly actions: readonly Command[] } {
  const { history } = useRouter();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { density } = usePreferences();
  const last = useLastCommand();
  const isEnrolled = (useSyncStatus()?.connection ?? null) !== null;
  const sync = useSyncStep();
  const startSync = async () => {
    if (await sync.run(() => api.sync.start.mutate())) tellWhenOver();
  };

  const screens = navigation.map(({ to, label, explanation }) => ({
    id: to,
    label,
    words: explanation,
    run: () => history.push(to),
  }));
  const schemes = [
    ['light', actionText.light],
    ['dark', actionText.dark],
    ['auto', actionText.asComputer],
  ] as const;
  const actions: Command[] = [
    ...newThings.map(({ address, ...words }) => ({ id: address, ...words, run: () => history.push(address) })),
    ...(last
      ? [{ id: 'undo', ...actionText.undo(last.message), aside: 'Ctrl + Z', run: () => void undoCommand(last) }]
      : []),
    ...(isEnrolled ? [{ id: 'sync', ...actionText.sync, run: () => void startSync() }] : []),
    { id: 'print', ...actionText.print, aside: 'Ctrl + P', run: () => window.print() },
    ...schemes
      .filter(([scheme]) => scheme !== colorScheme)
      .map(([scheme, words]) => ({ id: `scheme-${scheme}`, ...words, run: () => setColorScheme(scheme) })),
    {
      id: 'density',
      ...(density === 'compact' ? actionText.normal : actionText.compact),
      run: () => keepPreferences({ density: density === 'compact' ? 'normal' : 'compact' }),
    },
    { id: 'keyboard', label: keyboardText.open, words: keyboardText.keys, aside: '?', run: () => showKeyboard(true) },
    { id: 'lock', ...actionText.lock, run: () => void lock() },
  ];
  return { screens, actions };
}
