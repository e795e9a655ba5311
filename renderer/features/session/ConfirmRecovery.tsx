import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { sessionText } from '../../nl/session.ts';
import { AskGroups } from './AskGroups.tsx';
import { AskWholeCode } from './AskWholeCode.tsx';
import { SessionFrame } from './SessionFrame.tsx';

/**
 * Asks the recovery code back once. Right after it was shown two groups are enough; later, when only the store knows it, the
 * whole code is asked.
 */
export function ConfirmRecovery({
  step,
  code,
  onConfirmed,
  onBack,
  onLater,
}: {
  readonly step?: string;
  /** The code when it was just made, else `null`. */
  readonly code: string | null;
  readonly onConfirmed: () => void;
  readonly onBack?: () => void;
  readonly onLater?: () => void;
}) {
  const actions: ReactNode = (
    <>
      {onBack && (
        <Button variant="default" onClick={onBack}>
          {sessionText.showCodeAgain}
        </Button>
      )}
      {onLater && (
        <Button variant="default" onClick={onLater}>
          {sessionText.later}
        </Button>
      )}
    </>
  );
  return (
    <SessionFrame title={sessionText.confirmTitle} {...(step === undefined ? {} : { step })}>
      {code === null ? (
        <AskWholeCode actions={actions} onConfirmed={onConfirmed} />
      ) : (
        <AskGroups code={code} actions={actions} onConfirmed={onConfirmed} />
      )}
    </SessionFrame>
  );
}
