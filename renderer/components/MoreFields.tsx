import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { SortDownIcon, SortUpIcon } from './icons.tsx';
import classes from './MoreFields.module.css';

/** Fields that need not be filled in, behind a button; they show themselves when one of them holds something or is wrong. */
export function MoreFields({
  label,
  names,
  startOpen,
  children,
}: {
  readonly label: string;
  /** Names of the fields inside. */
  readonly names: readonly string[];
  readonly startOpen: boolean;
  readonly children: ReactNode;
}) {
  const [asked, setAsked] = useState(startOpen);
  const { errors } = useFormState();
  const id = useId();
  const open = asked || names.some((name) => name in errors);
  return (
    <div>
      <Button
        className={classes.toggle ?? ''}
        variant="subtle"
        size="compact-md"
        leftSection={open ? <SortUpIcon /> : <SortDownIcon />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setAsked(!open)}
      >
        {label}
      </Button>
      <div id={id} className={classes.fields} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
