import { notifications } from '@mantine/notifications';
import { api, trpc } from '../../app/api.ts';
import { keepAllDrafts } from '../../app/form/draftKeeper.ts';
import { queryClient } from '../../app/queryClient.ts';
import { forgetCommands } from '../../app/undo.ts';

/** Locks the store, after keeping what is being typed. */
export async function lock(): Promise<void> {
  await keepAllDrafts();
  await api.session.lock.mutate();
  await queryClient.invalidateQueries(trpc.session.pathFilter());
}

/** Takes everything that came out of the store from memory and screen: a locked application shows nothing. */
export function forgetDossiers(): void {
  notifications.clean();
  notifications.cleanQueue();
  forgetCommands();
  queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => !(Array.isArray(path) && path[0] === 'session') });
}
