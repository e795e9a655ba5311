import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import { queryClient } from '../../app/queryClient.ts';
import { sessionText } from '../../nl/session.ts';
import { SessionFrame } from './SessionFrame.tsx';

/** Stands when the store cannot be opened at all: why, and what to do, in the words of the store. */
export function FaultScreen({ title, message }: { readonly title: string; readonly message: string }) {
  const retry = useMutation(
    // Also when the call itself fails: asking how the session stands then says why.
    trpc.session.retry.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.session.pathFilter()) }),
  );
  return (
    <SessionFrame title={title}>
      <Text role="alert" mb="lg">
        {message}
      </Text>
      <Button loading={retry.isPending} onClick={() => retry.mutate()}>
        {sessionText.tryAgain}
      </Button>
    </SessionFrame>
  );
}
