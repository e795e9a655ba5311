import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { listText } from '../nl/components.ts';
import type { ChoiceOption } from './ChoiceSelect.tsx';
import { typeAhead } from './typeAhead.ts';
import { useListProps } from './useListProps.ts';
import classes from './ListTools.module.css';

/** The line above a list: search, filters, and how many rows are left. */
export function ListTools({ count, children }: { readonly count: string; readonly children: ReactNode }) {
  return (
    <div role="search" className={classes.tools}>
      {children}
      <p role="status" className={classes.count}>
        {count}
      </p>
    </div>
  );
}

/** Looks for words in the list, while typing. */
export function SearchField({
  text,
  onText,
  description,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is searched: `Naam, plaats of Wlz-uitvoerder`. */
  readonly description: string;
}) {
  return (
    <TextInput
      className={classes.search}
      type="search"
      label={listText.search}
      placeholder={description}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}

/** Keeps the rows with one value; nothing chosen keeps all. */
export function FilterSelect<Value extends string>({
  label,
  options,
  value,
  wide = false,
  onValue,
}: {
  readonly label: string;
  readonly options: readonly (ChoiceOption & { readonly value: Value })[];
  readonly value: Value | undefined;
  /** For a long label, or long names to choose from. */
  readonly wide?: boolean;
  readonly onValue: (value: Value | undefined) => void;
}) {
  const list = useListProps();
  return (
    <Select
      {...list}
      className={(wide ? classes.wide : classes.filter) ?? ''}
      label={label}
      placeholder={listText.all}
      value={value ?? null}
      data={[...options]}
      onChange={(chosen) => onValue(options.find((option) => option.value === chosen)?.value)}
      {...typeAhead}
      nothingFoundMessage={listText.nothingFound}
      clearable
      clearSectionMode="rightSection"
    />
  );
}
