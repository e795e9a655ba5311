import { Button } from '@mantine/core';
import { listText } from '../nl/components.ts';
import { EmptyState } from './EmptyState.tsx';

/** Stands where a search and filters left nothing of a list. */
export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      title={listText.noMatchTitle}
      action={
        <Button variant="default" onClick={onClear}>
          {listText.clearFilters}
        </Button>
      }
    >
      {listText.noMatch}
    </EmptyState>
  );
}
