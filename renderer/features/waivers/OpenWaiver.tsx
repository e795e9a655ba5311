import { Text } from '@mantine/core';
import { recordText } from '../../nl/records.ts';
import { waiverText } from '../../nl/waivers.ts';
import { RecordTabs } from '../history/RecordTabs.tsx';
import { RetireButton } from '../history/RetireButton.tsx';
import { PlaceHistory } from '../institutions/PlaceHistory.tsx';
import { WaiverForm } from './WaiverForm.tsx';
import type { WaiverRow } from './waiverSearch.ts';

/** A waived rule of a list, in a panel: its form, its history, and retiring it. */
export function OpenWaiver({
  rows,
  id,
  onClose,
}: {
  readonly rows: readonly WaiverRow[];
  readonly id: string;
  readonly onClose: () => void;
}) {
  const record = rows.find((row) => row.id === id);
  if (record === undefined) return <Text>{recordText.missing}</Text>;
  return (
    <RecordTabs
      key={id}
      label={waiverText.record.tabsLabel}
      form={
        <WaiverForm
          record={record}
          place={{}}
          onClose={onClose}
          actions={<RetireButton entity="ruleWaiver" id={id} words={waiverText.record} onDone={onClose} />}
        />
      }
      history={<PlaceHistory id={id} entity="ruleWaiver" />}
    />
  );
}
