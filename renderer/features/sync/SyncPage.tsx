import { Loading } from '../../app/Loading.tsx';
import { ButtonLink } from '../../components/AppLink.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { conflictsText } from '../../nl/conflicts.ts';
import { deviceText } from '../../nl/devices.ts';
import { syncText } from '../../nl/sync.ts';
import { BundleSection } from './bundle/BundleSection.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { FirstSending } from './FirstSending.tsx';
import { PurgedNotice } from './PurgedNotice.tsx';
import { RefusedChanges } from './RefusedChanges.tsx';
import { RevokedNotice } from './RevokedNotice.tsx';
import { SyncStanding } from './SyncStanding.tsx';
import { useSyncStatus, type HubConnection, type SyncStatus } from './syncStatus.ts';
import { WaitingRecords } from './WaitingRecords.tsx';
import classes from './Sync.module.css';

/** Syncing with colleagues: joining, what leaves the laptop, how it stands and why, and exchanging in a file. */
export function SyncPage() {
  const status = useSyncStatus();
  return (
    <>
      <PageHeader
        title={syncText.title}
        below={status?.connection && <HubLine connection={status.connection} />}
        actions={<SyncActions status={status} />}
      />
      {status === undefined ? (
        <Loading />
      ) : (
        <div className={classes.parts}>
          <Connected status={status} />
          {status.purged !== null && <PurgedNotice purged={status.purged} />}
          {status.refused > 0 && <RefusedChanges />}
          {status.waiting > 0 && <WaitingRecords />}
          <BundleSection />
        </div>
      )}
    </>
  );
}

function HubLine({ connection: { name, url, role } }: { readonly connection: HubConnection }) {
  return (
    <>
      <span>{name}</span>
      <span>{url}</span>
      <span>{syncText.standing.asRole(syncText.rolesInText[role])}</span>
    </>
  );
}

function SyncActions({ status }: { readonly status: SyncStatus | undefined }) {
  if (status === undefined) return null;
  const { conflicts, connection } = status;
  return (
    <>
      <ButtonLink to="/synchronisatie/conflicten" variant="default">
        {conflicts > 0 ? `${conflictsText.title} (${conflicts})` : conflictsText.title}
      </ButtonLink>
      {connection !== null && connection.revokedAt === null && (
        <ButtonLink to="/synchronisatie/apparaten" variant="default">
          {deviceText.title}
        </ButtonLink>
      )}
    </>
  );
}

function Connected({ status }: { readonly status: SyncStatus }) {
  const { connection } = status;
  if (connection === null) return <ConnectForm />;
  if (connection.revokedAt !== null) return <RevokedNotice name={connection.name} revokedAt={connection.revokedAt} />;
  if (!connection.agreedToSend) return <FirstSending name={connection.name} />;
  return <SyncStanding status={status} connection={connection} />;
}
