import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmStep } from '../../components/ConfirmStep.tsx';
import { syncText } from '../../nl/sync.ts';
import { useLeaveHub } from './useLeaveHub.ts';

/** Leaves the hub, after saying what that means. */
export function LeaveHub({ unsentTotal }: { readonly unsentTotal: number }) {
  const [asking, setAsking] = useState(false);
  const leave = useLeaveHub();
  const { open, title, text, unsent, confirm } = syncText.leave;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {open}
      </Button>
      <ConfirmStep
        opened={asking}
        title={title}
        confirmLabel={confirm}
        onConfirm={leave}
        onClose={() => setAsking(false)}
      >
        <Text>{text}</Text>
        {unsentTotal > 0 && (
          <Text fw={600} mt="xs">
            {unsent(unsentTotal)}
          </Text>
        )}
      </ConfirmStep>
    </>
  );
}
