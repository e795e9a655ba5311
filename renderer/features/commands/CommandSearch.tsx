import { spotlight } from '@mantine/spotlight';
import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent } from 'react';
import { SearchIcon } from '../../components/icons.tsx';
import { commandText } from '../../nl/commands.ts';
import type { Command } from './command.ts';
import { CommandList } from './CommandList.tsx';
import { useCommandGroups } from './useCommandGroups.ts';
import classes from './CommandBar.module.css';

/**
 * The field and the list under it: one combobox, so that a screen reader tells which result is chosen while the focus stays in the field. Enter before
 * the results are there opens the first as soon as they are.
 */
export function CommandSearch() {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [entered, setEntered] = useState(false);
  const { groups, settled, incomplete, failed } = useCommandGroups(typed);
  const commands = groups.flatMap((group) => group.commands);
  const place = Math.max(
    0,
    commands.findIndex(({ id }) => id === chosenId),
  );
  const active = commands[place];

  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    spotlight.close();
    command.run();
  };
  const runWhenThere = useEffectEvent(() => {
    if (entered) run(commands[0]);
  });
  useEffect(() => {
    if (settled && entered) runWhenThere();
  }, [settled, entered]);

  const move = (to: number) => setChosenId(commands.at(to % commands.length)?.id ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Partial<Record<string, () => void>> = {
      ArrowDown: () => move(place + 1),
      ArrowUp: () => move(place - 1),
      PageDown: () => move(Math.min(place + 6, commands.length - 1)),
      PageUp: () => move(Math.max(place - 6, 0)),
      Enter: () => (settled || chosenId !== null ? run(active) : setEntered(true)),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };

  const status = failed
    ? commandText.failed
    : commands.length > 0
      ? commandText.count(commands.length)
      : commandText.nothing;
  return (
    <div>
      <div className={classes.field}>
        <SearchIcon />
        <input
          className={classes.input}
          role="combobox"
          aria-label={commandText.title}
          aria-expanded={commands.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `${listId}-${place}`}
          placeholder={commandText.placeholder}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosenId(null);
            setEntered(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <CommandList id={listId} groups={groups} active={active} onRun={run} onPoint={({ id }) => setChosenId(id)} />
      {commands.length === 0 && settled && !failed && (
        <div className={classes.nothing}>
          <p>{commandText.nothing}</p>
          <p>{commandText.nothingHint}</p>
        </div>
      )}
      <p className={classes.foot}>
        <span>{incomplete ? commandText.incomplete : commandText.keys}</span>
        <span role="status">{settled && typed.trim() !== '' ? status : ''}</span>
      </p>
    </div>
  );
}
