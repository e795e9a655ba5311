import { Modal } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { commandText } from '../../nl/commands.ts';
import { CommandSearch } from './CommandSearch.tsx';
import classes from './CommandBar.module.css';

/** The command bar: everything that is recorded, every screen and what can be done, by typing. Ctrl + K opens it, also while typing elsewhere. */
export function CommandBar() {
  return (
    <Spotlight.Root
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      triggerOnContentEditable
      centered={false}
      yOffset="10vh"
      size="min(42rem, 100vw)"
      classNames={{ inner: classes.inner ?? '', content: classes.content ?? '', body: classes.body ?? '' }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35 }}
    >
      <Modal.Title className={classes.title ?? ''}>{commandText.title}</Modal.Title>
      <CommandSearch />
    </Spotlight.Root>
  );
}
