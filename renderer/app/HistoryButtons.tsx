import { ActionIcon, Tooltip } from '@mantine/core';
import { useCanGoBack, useRouter } from '@tanstack/react-router';
import { BackIcon, ForwardIcon } from '../components/icons.tsx';
import { shellText } from '../nl/shell.ts';
import classes from './Shell.module.css';

/** Back and forward between screens: the desktop app has no buttons of a browser. */
export function HistoryButtons() {
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  return (
    <div role="group" aria-label={shellText.history} className={classes.history}>
      <Tooltip label={`${shellText.back} (Alt + ←)`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          className={classes.quiet ?? ''}
          aria-label={shellText.back}
          aria-keyshortcuts="Alt+ArrowLeft"
          disabled={!canGoBack}
          onClick={() => history.back()}
        >
          <BackIcon />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${shellText.forward} (Alt + →)`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={shellText.forward}
          aria-keyshortcuts="Alt+ArrowRight"
          onClick={() => history.forward()}
        >
          <ForwardIcon />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
