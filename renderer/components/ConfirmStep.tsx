import { Alert, Button, Group, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { asApiError } from '../app/apiError.ts';
import { formText } from '../nl/form.ts';

/** Asks before a step that has consequences for others: says what follows, and why it failed when it did. */
export function ConfirmStep({
  opened,
  title,
  confirmLabel,
  onConfirm,
  onClose,
  children,
}: {
  readonly opened: boolean;
  readonly title: string;
  readonly confirmLabel: string;
  /** Closes the question when it resolves; what it throws is shown in it. */
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Question confirmLabel={confirmLabel} onConfirm={onConfirm} onClose={onClose}>
        {children}
      </Question>
    </Modal>
  );
}

function Question({
  confirmLabel,
  onConfirm,
  onClose,
  children,
}: {
  readonly confirmLabel: string;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const confirm = async () => {
    setRunning(true);
    setFault(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFault(asApiError(error).message);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      {children}
      {fault !== null && (
        <Alert color="red" mt="sm">
          {fault}
        </Alert>
      )}
      <Group mt="md">
        <Button loading={running} onClick={() => void confirm()} data-autofocus>
          {confirmLabel}
        </Button>
        <Button variant="default" onClick={onClose}>
          {formText.cancel}
        </Button>
      </Group>
    </>
  );
}
