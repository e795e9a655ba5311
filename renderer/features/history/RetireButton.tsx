import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { recordText } from '../../nl/records.ts';

/** Words with which a record is taken away. */
interface RetireButtonWords {
  readonly retireTitle: string;
  readonly retireText: string;
  readonly retired: string;
}

/** A button beside those of a form that retires its record, with a reason. */
export function RetireButton({
  entity,
  id,
  words,
  onDone,
}: {
  readonly entity: Parameters<typeof api.record.retire.mutate>[0]['entity'];
  readonly id: string;
  readonly words: RetireButtonWords;
  readonly onDone: () => void;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {recordText.retire}
      </Button>
      <ConfirmWithReason
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.retireTitle}
        explanation={words.retireText}
        confirmLabel={recordText.retire}
        draft={{ form: `${entity}.retire`, key: id }}
        savedMessage={words.retired}
        save={({ reason }) => api.record.retire.mutate({ entity, id, reason })}
        onDone={onDone}
      />
    </>
  );
}
