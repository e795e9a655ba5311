import { Button, Group, Stack, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Answers } from '../../../app/answers.ts';
import { Facts } from '../../../components/Facts.tsx';
import { bundleText } from '../../../nl/bundle.ts';
import { syncText } from '../../../nl/sync.ts';
import classes from '../Sync.module.css';

/** Says that a file was made, what is in it, and saves it again when asked. */
export function BundleMade({
  made: { fileName, institutions, changes },
  onSave,
  onClose,
}: {
  readonly made: Answers['bundle']['export'];
  readonly onSave: () => void;
  readonly onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The form is gone: what it made takes the focus.
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack>
      <Title order={3} ref={heading} tabIndex={-1} className={classes.focused ?? ''}>
        {bundleText.madeTitle}
      </Title>
      <p>{bundleText.made(fileName)}</p>
      <Facts
        facts={[
          { label: bundleText.institutionsInside, value: institutions.join(', ') },
          { label: bundleText.changes, value: syncText.count(changes) },
        ]}
      />
      <Group>
        <Button onClick={onClose}>{bundleText.close}</Button>
        <Button variant="default" onClick={onSave}>
          {bundleText.saveAgain}
        </Button>
      </Group>
    </Stack>
  );
}
