import { Button, Group, Stack, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ButtonLink } from '../../../components/AppLink.tsx';
import { bundleText } from '../../../nl/bundle.ts';
import { conflictsText } from '../../../nl/conflicts.ts';
import { syncText } from '../../../nl/sync.ts';
import type { BundleFacts } from './bundleFlow.ts';
import classes from '../Sync.module.css';

/** What was taken in, and where to look next. */
export function BundleTaken({
  facts: { added, institutions },
  onClose,
}: {
  readonly facts: BundleFacts;
  readonly onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack>
      <Title order={3} ref={heading} tabIndex={-1} className={classes.focused ?? ''}>
        {bundleText.taken(syncText.changes(added))}
      </Title>
      <p>{institutions.join(', ')}</p>
      <p className={classes.hint}>{bundleText.conflictsMaybe}</p>
      <Group>
        <Button onClick={onClose}>{bundleText.close}</Button>
        <ButtonLink to="/synchronisatie/conflicten" variant="default">
          {conflictsText.title}
        </ButtonLink>
      </Group>
    </Stack>
  );
}
