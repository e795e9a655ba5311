import type { ReactNode } from 'react';
import { BlockIcon, CheckIcon, DotIcon, HalfIcon, WarningIcon } from './icons.tsx';
import classes from './StatusBadge.module.css';

/** How a status feels: each tone has its own shape, so that colour is never all there is. */
export type StatusTone = 'idle' | 'going' | 'good' | 'attention' | 'bad';

/** The shape of each tone. */
export const marks: Readonly<Record<StatusTone, ReactNode>> = {
  idle: <DotIcon size={14} />,
  going: <HalfIcon size={14} />,
  good: <CheckIcon size={14} />,
  attention: <WarningIcon size={14} />,
  bad: <BlockIcon size={14} />,
};

/** A status in words, with the mark of its tone. */
export function StatusBadge({ label, tone }: { readonly label: string; readonly tone: StatusTone }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {marks[tone]}
      {label}
    </span>
  );
}
