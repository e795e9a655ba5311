import { useEffect, useReducer, useState } from 'react';
import classes from './fields.module.css';

/**
 * Props for every list to choose from. It opens by typing, arrow down or the mouse, not by merely coming past; by the mouse as soon as it
 * goes down, because leaving another field can show an error there that moves this one from under the mouse. The list itself scrolls, so
 * that it is known as the popup of its field. Mantine learns the id of a list only after drawing it: drawing once more makes the field
 * say that it is open.
 */
export function useListProps() {
  const [opened, setOpened] = useState(false);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (opened) drawAgain();
  }, [opened]);
  return {
    openOnFocus: false,
    withScrollArea: false,
    classNames: { options: classes.list },
    dropdownOpened: opened,
    onDropdownOpen: () => setOpened(true),
    onDropdownClose: () => setOpened(false),
    onMouseDown: () => setOpened(true),
  };
}
