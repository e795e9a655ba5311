import { useEffect, useRef, useState } from 'react';
import type { Conflict } from './conflict.ts';

/** Id of the heading of the decision at a place in the list. */
export function decisionHeading(place: number): string {
  return `besluit-${place}`;
}

interface Decided {
  readonly key: string;
  readonly place: number;
}

function keyOf({ kind, entityId, group }: Conflict): string {
  return `${kind} ${entityId} ${group}`;
}

/**
 * Leads the focus on once a decided conflict is gone from the list, whenever that is: to the decision that came in its place, or to the head of
 * the page when there is none.
 */
export function useFocusAfterDecision(conflicts: readonly Conflict[]): (conflict: Conflict, place: number) => void {
  const [decided, setDecided] = useState<Decided | null>(null);
  const led = useRef<Decided | null>(null);
  useEffect(() => {
    if (decided === null || decided === led.current) return;
    if (conflicts.some((conflict) => keyOf(conflict) === decided.key)) return;
    led.current = decided;
    const headings = document.querySelectorAll<HTMLElement>(`[id^="${decisionHeading(0).slice(0, -1)}"]`);
    const next =
      headings[Math.min(decided.place, headings.length - 1)] ?? document.querySelector<HTMLElement>('main h1');
    next?.focus();
  }, [conflicts, decided]);
  return (conflict, place) => setDecided({ key: keyOf(conflict), place });
}
