import { Button, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Answers } from '../../../app/answers.ts';
import { deviceText } from '../../../nl/devices.ts';
import { historyMoment } from '../../history/historyMoment.ts';
import classes from './Devices.module.css';

/** How long a button says that it copied. */
const copiedMs = 3000;

/** The code of an invitation, with the address it belongs to: shown once, to hand on. */
export function InvitationCode({
  made: { invite, expiresAt },
  address,
  onClose,
}: {
  readonly made: Answers['sync']['invite'];
  readonly address: string;
  readonly onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: what it made takes the focus.
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack>
      <Title order={3} ref={heading} tabIndex={-1} className={classes.codeTitle ?? ''}>
        {deviceText.codeTitle}
      </Title>
      <Text>{deviceText.codeText(historyMoment(expiresAt))}</Text>
      <dl className={classes.code}>
        <Copied label={deviceText.address} value={address} />
        <Copied label={deviceText.code} value={invite} />
      </dl>
      <Group>
        <Button onClick={onClose}>{deviceText.done}</Button>
      </Group>
    </Stack>
  );
}

function Copied({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
        <CopyButton value={value} timeout={copiedMs}>
          {({ copied, copy }) => (
            <>
              <Button variant="default" size="compact-sm" aria-label={`${deviceText.copy}: ${label}`} onClick={copy}>
                {copied ? deviceText.copied : deviceText.copy}
              </Button>
              <span role="status" className={classes.said}>
                {copied && deviceText.copied}
              </span>
            </>
          )}
        </CopyButton>
      </dd>
    </div>
  );
}
