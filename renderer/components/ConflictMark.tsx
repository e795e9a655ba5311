import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { conflictText } from '../nl/components.ts';
import { StatusBadge } from './StatusBadge.tsx';
import classes from './ConflictMark.module.css';

/**
 * Says that a record was changed on two laptops at once, and leads to where somebody can choose; shows nothing when it was not.
 * For an agreement: also that a change was proposed beside what was agreed.
 */
export function ConflictMark({
  recordId,
  inConflict,
  amended = false,
}: {
  readonly recordId: string;
  readonly inConflict: boolean;
  readonly amended?: boolean;
}) {
  if (!inConflict && !amended) return null;
  const { label, explanation } = inConflict ? conflictText : conflictText.amended;
  return (
    <Tooltip label={explanation} multiline maw={320}>
      <Link to="/synchronisatie/conflicten" search={{ bij: recordId }} className={classes.mark ?? ''}>
        <StatusBadge label={label} tone="attention" />
      </Link>
    </Tooltip>
  );
}
