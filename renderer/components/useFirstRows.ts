import { startTransition, useEffect, useState } from 'react';

/** Rows that fill a large screen. */
const inView = 30;

/** Until what is in view was painted. */
const afterPaintMs = 60;

/**
 * How many rows of a long table to draw: first those in view, so that the table is there as soon as one goes to it, and right after that `most`; a key
 * press goes before the rest.
 */
export function useFirstRows(most: number): number {
  const [rows, setRows] = useState(Math.min(inView, most));
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRows(most)), afterPaintMs);
    return () => clearTimeout(timer);
  }, [most]);
  return rows;
}
