import { Combobox, useCombobox } from '@mantine/core';
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { fieldText } from '../../../nl/components.ts';
import { exactOption, matchingOptions, type CellOption } from './cellOptions.ts';
import { useCell, type CellProps } from './useCell.ts';
import classes from './LinesGrid.module.css';

/**
 * A cell with a list: one types (a few letters are enough) or chooses. What was pasted and is not in the list stays as it was, with its
 * fault; only what someone types here is completed, and only when one option fits.
 */
export function ListCell({ options, ...cell }: CellProps & { readonly options: readonly CellOption[] }) {
  const { text, setText, leave, props } = useCell(cell);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const typed = useRef(false);
  const [searching, setSearching] = useState(false);
  const shown = options.find(({ value }) => value === text)?.label ?? text;
  const listed = searching ? matchingOptions(options, shown) : options;

  const type = (next: string) => {
    typed.current = true;
    setSearching(true);
    const exact = exactOption(options, next);
    // Not while it can still become another one.
    setText(exact && matchingOptions(options, next).length === 1 ? exact.value : next);
    combobox.openDropdown();
    // After the list was drawn anew.
    requestAnimationFrame(() => combobox.selectFirstOption());
  };

  const blur = (event: FocusEvent<HTMLInputElement>) => {
    combobox.closeDropdown();
    setSearching(false);
    const fitting = matchingOptions(options, text);
    const meant =
      exactOption(options, text) ?? (typed.current && text !== '' && fitting.length === 1 ? fitting[0] : undefined);
    if (meant && meant.value !== text) setText(meant.value);
    typed.current = false;
    leave(event);
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter takes what is marked in the list, and goes on.
    if (event.key === 'Enter' && combobox.dropdownOpened && combobox.getSelectedOptionIndex() !== -1) {
      combobox.clickSelectedOption();
    }
    cell.grid.onKeyDown(event);
  };

  return (
    <Combobox
      store={combobox}
      width="max-content"
      position="bottom-start"
      onOptionSubmit={(value) => {
        typed.current = false;
        setSearching(false);
        setText(value);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute autoComplete="off">
        <input
          {...props}
          type="text"
          value={shown}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onClick={() => combobox.openDropdown()}
          onKeyDown={press}
          onBlur={blur}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={cell.field.label} className={classes.options}>
          {listed.map(({ value, label }) => (
            <Combobox.Option key={value} value={value} active={value === text}>
              {label}
            </Combobox.Option>
          ))}
          {listed.length === 0 && <Combobox.Empty>{fieldText.nothingFound}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
