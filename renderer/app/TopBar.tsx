import { ActionIcon, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LockIcon, UndoIcon } from '../components/icons.tsx';
import { OpenCommandBar } from '../features/commands/OpenCommandBar.tsx';
import { showKeyboard } from '../features/keyboard/keyboardOverview.ts';
import { lock } from '../features/session/lock.ts';
import { SampleMark } from '../features/session/SampleMark.tsx';
import { useSession } from '../features/session/useSession.ts';
import { StatusChip } from '../features/sync/StatusChip.tsx';
import { shellText } from '../nl/shell.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { useLastCommand } from './undo.ts';
import { undoCommand } from './undoCommand.ts';
import { useUndoKey } from './useUndoKey.ts';
import classes from './Shell.module.css';

/** Name of the application, whose it is, how syncing stands; and undo, appearance and lock. */
export function TopBar() {
  const { person, demo } = useSession();
  const last = useLastCommand();
  useUndoKey(last);
  const whose = person ? shellText.person(person.name, person.organisation) : '';
  return (
    <header className={classes.top}>
      <Link to="/" className={classes.name ?? ''} activeOptions={{ exact: true }}>
        {shellText.appName}
      </Link>
      <HistoryButtons />
      <OpenCommandBar />
      {demo && <SampleMark />}
      <StatusChip />
      <span className={classes.person} title={whose}>
        {whose}
      </span>
      <div className={classes.controls}>
        <Tooltip label={last ? shellText.undoWhat(last.message) : shellText.nothingToUndo}>
          <ActionIcon
            className={classes.quiet ?? ''}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={shellText.undo}
            aria-keyshortcuts="Control+Z"
            disabled={!last}
            onClick={() => last && void undoCommand(last)}
          >
            <UndoIcon />
          </ActionIcon>
        </Tooltip>
        <AppearanceMenu onKeyboard={() => showKeyboard(true)} />
        <Tooltip label={shellText.lock}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={shellText.lock} onClick={() => void lock()}>
            <LockIcon />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}
