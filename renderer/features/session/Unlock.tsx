import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { sampleText } from '../../nl/sample.ts';
import { sessionText } from '../../nl/session.ts';
import { leaveSample } from './sampleSteps.ts';
import { SessionFrame } from './SessionFrame.tsx';
import { UnlockWithCode } from './UnlockWithCode.tsx';
import { UnlockWithPassphrase } from './UnlockWithPassphrase.tsx';

/** Opens a locked store: with the passphrase, or with the recovery code and a new passphrase. */
export function Unlock({ demo }: { readonly demo: boolean }) {
  const [withCode, setWithCode] = useState(false);
  const other = demo ? (
    <Button variant="subtle" onClick={() => void leaveSample()}>
      {sampleText.leave}
    </Button>
  ) : (
    <Button variant="subtle" onClick={() => setWithCode(!withCode)}>
      {withCode ? sessionText.byPassphrase : sessionText.byCode}
    </Button>
  );
  return (
    <SessionFrame title={withCode ? sessionText.recoverTitle : sessionText.unlockTitle}>
      {demo && <Text mb="md">{sessionText.demoPassphrase}</Text>}
      {withCode ? <UnlockWithCode actions={other} /> : <UnlockWithPassphrase actions={other} />}
    </SessionFrame>
  );
}
