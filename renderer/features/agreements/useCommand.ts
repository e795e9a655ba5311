import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Finding } from '../../../domain/rules/finding.ts';
import { asApiError } from '../../app/apiError.ts';
import { refreshSoon } from '../../app/queryClient.ts';
import { announceSaved } from '../../app/undo.ts';

interface Done {
  readonly id: string;
  readonly commandId: string;
  readonly warnings: readonly Finding[];
}

/** A step that asks nothing: carries it out once, offers to undo it, and says in a toast why it could not be done. */
export function useCommand() {
  const [running, setRunning] = useState(false);
  const run = async (step: () => Promise<Done>, message: string): Promise<Done | null> => {
    setRunning(true);
    try {
      const done = await step();
      announceSaved({ commandId: done.commandId, message, warnings: done.warnings });
      return done;
    } catch (error) {
      notifications.show({ message: asApiError(error).message, color: 'red' });
      return null;
    } finally {
      setRunning(false);
      refreshSoon();
    }
  };
  return { run, running };
}
