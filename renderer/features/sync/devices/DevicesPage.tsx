import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../../app/api.ts';
import { asApiError } from '../../../app/apiError.ts';
import { Loading } from '../../../app/Loading.tsx';
import { AppLink, ButtonLink } from '../../../components/AppLink.tsx';
import { Busy } from '../../../components/Busy.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { deviceText } from '../../../nl/devices.ts';
import { syncText } from '../../../nl/sync.ts';
import { useSyncStatus, type HubConnection } from '../syncStatus.ts';
import { DeviceTable } from './DeviceTable.tsx';
import { InviteForm } from './InviteForm.tsx';
import classes from './Devices.module.css';

/** The devices at the hub: a coordinator invites, assigns institutions and revokes; anyone sees their own. */
export function DevicesPage() {
  const status = useSyncStatus();
  const [inviting, setInviting] = useState(false);
  const connection = status?.connection ?? null;
  const active = connection !== null && connection.revokedAt === null;
  return (
    <>
      <PageHeader
        title={deviceText.title}
        above={<AppLink to="/synchronisatie">{syncText.title}</AppLink>}
        actions={
          active &&
          connection.role === 'coordinator' && <Button onClick={() => setInviting(true)}>{deviceText.invite}</Button>
        }
      />
      {status === undefined && <Loading />}
      {status !== undefined && !active && <NotEnrolled />}
      {status !== undefined && active && (
        <>
          <KnownDevices connection={connection} own={status.device} />
          <SidePanel opened={inviting} title={deviceText.inviteTitle} onClose={() => setInviting(false)}>
            <InviteForm address={connection.url} onClose={() => setInviting(false)} />
          </SidePanel>
        </>
      )}
    </>
  );
}

function NotEnrolled() {
  return (
    <EmptyState
      title={deviceText.notEnrolled}
      action={
        <ButtonLink to="/synchronisatie" variant="default">
          {deviceText.toSync}
        </ButtonLink>
      }
    >
      {deviceText.notEnrolledText}
    </EmptyState>
  );
}

function KnownDevices({
  connection,
  own,
}: {
  readonly connection: HubConnection;
  /** Id of this laptop. */
  readonly own: string;
}) {
  const { data: devices, error, refetch, isFetching } = useQuery(trpc.sync.devices.queryOptions(undefined, asksHub));
  const coordinator = connection.role === 'coordinator';
  return (
    <div className={classes.parts}>
      <p className={classes.text}>{coordinator ? deviceText.intro : deviceText.introOwn}</p>
      {error && (
        <Alert color="red" className={classes.alert ?? ''}>
          <p>{asApiError(error).message}</p>
          <Button variant="default" size="compact-sm" loading={isFetching} onClick={() => void refetch()}>
            {deviceText.again}
          </Button>
        </Alert>
      )}
      {!devices && !error && <Busy text={deviceText.asking} />}
      {devices && !error && (
        <DeviceTable devices={devices} own={own} coordinator={coordinator} onChanged={() => void refetch()} />
      )}
    </div>
  );
}

/** Asked of the hub when the page is opened, and never because something changed on this laptop. */
const asksHub = { staleTime: 0, meta: { asksHub: true } } as const;
