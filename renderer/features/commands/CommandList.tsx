import { useEffect, useRef } from 'react';
import { commandText } from '../../nl/commands.ts';
import type { Command, CommandGroup } from './command.ts';
import classes from './CommandBar.module.css';

interface CommandListProps {
  readonly id: string;
  readonly groups: readonly CommandGroup[];
  readonly active: Command | undefined;
  readonly onRun: (command: Command) => void;
  readonly onPoint: (command: Command) => void;
}

/** The results in groups; the one that Enter opens is marked and in view. */
export function CommandList({ id, groups, active, onRun, onPoint }: CommandListProps) {
  const list = useRef<HTMLDivElement>(null);
  const activeId = active?.id;
  useEffect(() => {
    if (activeId === undefined) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const all = groups.flatMap(({ commands }) => commands);
  return (
    <div ref={list} id={id} role="listbox" aria-label={commandText.list} className={classes.list}>
      {groups.map(({ label, commands }, index) => (
        <div key={label} role="group" aria-labelledby={`${id}-group-${index}`}>
          <div id={`${id}-group-${index}`} role="presentation" className={classes.group}>
            {label}
          </div>
          {commands.map((command) => (
            <button
              key={command.id}
              id={`${id}-${all.indexOf(command)}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={command.id === activeId}
              className={classes.option}
              // The focus stays in the field.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => onPoint(command)}
              onClick={() => onRun(command)}
            >
              <Option command={command} />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function Option({ command: { label, aside, where = '', snippet = [] } }: { readonly command: Command }) {
  return (
    <>
      <span className={classes.line}>
        <span className={classes.label}>{label}</span>
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </span>
      {(where !== '' || snippet.length > 0) && (
        <span className={classes.below}>
          {where !== '' && <span className={classes.where}>{where}</span>}
          {snippet.length > 0 && (
            <span className={classes.snippet}>
              {snippet.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}
            </span>
          )}
        </span>
      )}
    </>
  );
}
