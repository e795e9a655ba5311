import { Kbd } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { SearchIcon } from '../../components/icons.tsx';
import { commandText } from '../../nl/commands.ts';
import classes from './CommandBar.module.css';

/** Opens the command bar, for who does not know its key. */
export function OpenCommandBar() {
  return (
    <button
      type="button"
      className={classes.open}
      aria-keyshortcuts="Control+K"
      aria-haspopup="dialog"
      onClick={spotlight.open}
    >
      <SearchIcon size={16} />
      <span>{commandText.open}</span>
      <Kbd size="xs" aria-hidden="true">
        {commandText.openKeys}
      </Kbd>
    </button>
  );
}
