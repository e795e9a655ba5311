import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../../app/api.ts';
import { conflictsText } from '../../../nl/conflicts.ts';
import { useSyncStep } from '../useSyncStep.ts';
import type { OnDecided } from './conflict.ts';

/** Makes the proposed amendments of an agreement a new version, and goes there. */
export function MakeVersion({
  agreementId,
  onDecided,
}: {
  readonly agreementId: string;
  readonly onDecided: OnDecided;
}) {
  const navigate = useNavigate();
  const step = useSyncStep();
  const make = () =>
    step.run(async () => {
      const made = await api.sync.proposeVersion.mutate({ entityId: agreementId });
      onDecided(null, conflictsText.madeVersion);
      await navigate({ to: '/afspraken/$agreementId', params: { agreementId: made.agreementId } });
    });
  return (
    <div>
      <Button loading={step.running} onClick={() => void make()}>
        {conflictsText.makeVersion}
      </Button>
    </div>
  );
}
