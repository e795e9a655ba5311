import { Alert, Button, Group, Stack, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Facts } from '../../../components/Facts.tsx';
import { bundleText } from '../../../nl/bundle.ts';
import { syncText } from '../../../nl/sync.ts';
import { historyMoment } from '../../history/historyMoment.ts';
import type { BundleFacts } from './bundleFlow.ts';
import classes from '../Sync.module.css';

/** What a file holds and how much of it is new here, before anything is taken in. */
export function BundleInside({
  name,
  facts: { by, organisation, madeAt, institutions, changes, added },
  fault,
  onTake,
  onOther,
}: {
  readonly name: string;
  readonly facts: BundleFacts;
  readonly fault: string | null;
  readonly onTake: () => void;
  readonly onOther: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The field of the passphrase is gone: what it opened takes the focus.
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack>
      <Title order={3} ref={heading} tabIndex={-1} className={classes.focused ?? ''}>
        {bundleText.inside}
      </Title>
      <p className={classes.hint}>{name}</p>
      {fault !== null && <Alert color="red">{fault}</Alert>}
      <Facts
        facts={[
          { label: bundleText.by, value: organisation === '' ? by : `${by}, ${organisation}` },
          { label: bundleText.madeAt, value: historyMoment(madeAt) },
          { label: bundleText.institutionsInside, value: institutions.join(', ') },
          { label: bundleText.changes, value: syncText.count(changes) },
          { label: bundleText.added, value: syncText.count(added) },
        ]}
      />
      {added === 0 && <p>{bundleText.nothingNew}</p>}
      <Group>
        {added > 0 && <Button onClick={onTake}>{bundleText.take}</Button>}
        <Button variant="default" onClick={onOther}>
          {bundleText.other}
        </Button>
      </Group>
    </Stack>
  );
}
