import { Tooltip } from '@mantine/core';
import { conflictText } from '../nl/components.ts';
import { StatusBadge } from './StatusBadge.tsx';

/** Says that a record was changed on two laptops at once, and that somebody has to choose; shows nothing when it was not. */
export function ConflictMark({ inConflict }: { readonly inConflict: boolean }) {
  if (!inConflict) return null;
  return (
    <Tooltip label={conflictText.explanation} multiline maw={320}>
      <span>
        <StatusBadge label={conflictText.label} tone="attention" />
      </span>
    </Tooltip>
  );
}
