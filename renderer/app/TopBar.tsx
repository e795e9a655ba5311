import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LockIcon, UndoIcon } from '../components/icons.tsx';
import { lock } from '../features/session/lock.ts';
import { SampleMark } from '../features/session/SampleMark.tsx';
import { useSession } from '../features/session/useSession.ts';
import { StatusChip } from '../features/sync/StatusChip.tsx';
import { shellText } from '../nl/shell.ts';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { useLastCommand } from './undo.ts';
import { undoCommand } from './undoCommand.ts';
import { useUndoKey } from './useUndoKey.ts';
import classes from './Shell.module.css';

/** Name of the application, whose it is, how syncing stands; and undo, appearance and lock. */
export function TopBar() {
  const { person, demo } = useSession();
  const last = useLastCommand();
  useUndoKey(last);
  return (
    <header className={classes.top}>
      <Link to="/" className={classes.name ?? ''} activeOptions={{ exact: true }}>
        {shellText.appName}
      </Link>
      {demo && <SampleMark />}
      <StatusChip />
      <span className={classes.person}>{person && shellText.person(person.name, person.organisation)}</span>
      <Tooltip label={last ? shellText.undoWhat(last.message) : shellText.nothingToUndo}>
        <Button
          className={classes.undo ?? ''}
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<UndoIcon />}
          disabled={!last}
          onClick={() => last && void undoCommand(last)}
        >
          {shellText.undo}
        </Button>
      </Tooltip>
      <ThemeSwitch />
      <Tooltip label={shellText.lock}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={shellText.lock} onClick={() => void lock()}>
          <LockIcon />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
