import { Alert, Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, trpc } from '../../app/api.ts';
import { asApiError } from '../../app/apiError.ts';
import { Busy } from '../../components/Busy.tsx';
import { syncText } from '../../nl/sync.ts';
import { UnsentTable } from './UnsentTable.tsx';
import { useLeaveHub } from './useLeaveHub.ts';
import { useSyncStep } from './useSyncStep.ts';
import classes from './Sync.module.css';

/** Before anything is sent: what leaves this laptop, and yes or no. */
export function FirstSending({ name }: { readonly name: string }) {
  const { preview } = syncText;
  const { data: unsent, error } = useQuery(trpc.sync.preview.queryOptions());
  const step = useSyncStep();
  const leave = useLeaveHub();
  const heading = useRef<HTMLHeadingElement>(null);
  // The form with which one joined is gone: what comes next takes the focus.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const nothing = unsent?.length === 0;
  return (
    <section className={classes.panel} aria-labelledby="sync-preview">
      <Title order={2} id="sync-preview" ref={heading} tabIndex={-1}>
        {preview.title}
      </Title>
      {error && <Alert color="red">{asApiError(error).message}</Alert>}
      {!unsent && !error && <Busy text={preview.loading} />}
      {unsent && (
        <>
          <p className={classes.text}>{nothing ? preview.textNothing(name) : preview.text(name)}</p>
          {!nothing && (
            <>
              <UnsentTable caption={preview.caption} unsent={unsent} />
              <p className={classes.hint}>{preview.what}</p>
            </>
          )}
          <div className={classes.buttons}>
            <Button loading={step.running} onClick={() => void step.run(() => api.sync.agreeToSend.mutate())}>
              {nothing ? preview.agreeNothing : preview.agree}
            </Button>
            <Button variant="default" disabled={step.running} onClick={() => void step.run(leave)}>
              {preview.refuse}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
