import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { RuleNote } from '../components/RuleNote.tsx';
import { formText } from '../nl/form.ts';
import { onSaved, type DoneCommand } from './undo.ts';
import { undoCommand } from './undoCommand.ts';

/** Long enough to read and to reach the button with the keyboard. */
const toastMs = 10_000;
const toastWithWarningsMs = 30_000;

/** Shows a toast with “Ongedaan maken” after every saved command. */
export function SavedToasts(): null {
  useEffect(() => onSaved(showSaved), []);
  return null;
}

function showSaved(command: DoneCommand): void {
  // One toast at a time: the newest command is the one that can be undone.
  notifications.clean();
  notifications.show({
    id: command.commandId,
    autoClose: command.warnings.length > 0 ? toastWithWarningsMs : toastMs,
    message: (
      <>
        <Group justify="space-between" wrap="nowrap">
          <span>{command.message}</span>
          <Button flex="none" variant="subtle" size="compact-sm" onClick={() => void undoCommand(command)}>
            {formText.undo}
          </Button>
        </Group>
        {command.warnings.map((finding) => (
          <RuleNote key={finding.message} finding={finding} />
        ))}
      </>
    ),
  });
}
