import { notifications } from '@mantine/notifications';
import { api } from '../../app/api.ts';
import { refreshSoon } from '../../app/queryClient.ts';
import { syncText } from '../../nl/sync.ts';

/** Forgets the hub; the dossiers stay on the laptop. */
export function useLeaveHub(): () => Promise<void> {
  return async () => {
    await api.sync.leave.mutate();
    notifications.show({ message: syncText.leave.done });
    refreshSoon();
  };
}
