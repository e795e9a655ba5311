import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { errorList } from './errorList.ts';

/**
 * Looks again at fields with an error while one types: an error goes as soon as it is mended. What the store said stays at its
 * field until that field changes, because the form itself cannot see it.
 */
export function useErrorsWhileTyping(methods: UseFormReturn): void {
  useEffect(
    () =>
      methods.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          const again = errorList(methods.getErrors()).filter(
            (error) => error.origin === 'read' || error.name === name,
          );
          if (again.length > 0) void methods.trigger(again.map((error) => error.name));
        },
      }),
    [methods],
  );
}
