import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { asApiError } from '../../app/apiError.ts';
import { refreshSoon } from '../../app/queryClient.ts';

/** A step of syncing that asks nothing: carries it out once, and says in a toast why it could not be done. */
export function useSyncStep() {
  const [running, setRunning] = useState(false);
  const run = async (step: () => Promise<unknown>): Promise<boolean> => {
    setRunning(true);
    try {
      await step();
      return true;
    } catch (error) {
      notifications.show({ message: asApiError(error).message, color: 'red' });
      return false;
    } finally {
      setRunning(false);
      refreshSoon();
    }
  };
  return { run, running };
}
