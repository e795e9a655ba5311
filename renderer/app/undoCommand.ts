import { notifications } from '@mantine/notifications';
import { formText } from '../nl/form.ts';
import { api } from './api.ts';
import { asApiError } from './apiError.ts';
import { refreshSoon } from './queryClient.ts';
import { forgetCommand, type DoneCommand } from './undo.ts';

/** Turns a command back and says so; a command that cannot be turned back any more says why. */
export async function undoCommand({ commandId, message }: DoneCommand): Promise<void> {
  notifications.hide(commandId);
  forgetCommand(commandId);
  try {
    await api.change.undo.mutate({ commandId });
    notifications.show({ message: formText.undoneCommand(message) });
  } catch (error) {
    notifications.show({ message: asApiError(error).message, color: 'red' });
  }
  refreshSoon();
}
