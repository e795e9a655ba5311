import { Button, Group } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ButtonLink } from '../components/AppLink.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { shellText } from '../nl/shell.ts';
import { asApiError } from './apiError.ts';

/** Stands where a screen could not be shown: what happened, and two ways to go on. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    queries.reset();
    reset();
  };
  return (
    <>
      <PageHeader title={shellText.errorTitle} />
      <p role="alert">{asApiError(error).message}</p>
      <Group>
        <Button onClick={again}>{shellText.tryAgain}</Button>
        <ButtonLink to="/" variant="default">
          {shellText.toStart}
        </ButtonLink>
      </Group>
    </>
  );
}
