import { Button } from '@mantine/core';
import { useState } from 'react';
import { showMoment } from '../../../app/moment.ts';
import { useNow } from '../../../app/useNow.ts';
import { PlainTable } from '../../../components/PlainTable.tsx';
import { RowName } from '../../../components/RowName.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { deviceText } from '../../../nl/devices.ts';
import { syncText } from '../../../nl/sync.ts';
import { inOrder, institutionsText, type Device } from './deviceList.ts';
import { GrantsForm } from './GrantsForm.tsx';
import { RevokeDevice } from './RevokeDevice.tsx';
import classes from './Devices.module.css';

/** What is open for a device. */
interface Open {
  readonly what: 'grants' | 'revoke';
  readonly device: Device;
}

/** The devices as a table; a coordinator can change what each may see, and revoke it. */
export function DeviceTable({
  devices,
  own,
  coordinator,
  onChanged,
}: {
  readonly devices: readonly Device[];
  /** Id of this laptop. */
  readonly own: string;
  readonly coordinator: boolean;
  readonly onChanged: () => void;
}) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { columns } = deviceText;
  return (
    <>
      <PlainTable caption={deviceText.caption} className={classes.devices}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.role}</th>
            <th scope="col">{columns.institutions}</th>
            <th scope="col">{columns.lastSeen}</th>
            {coordinator && <th scope="col">{columns.actions}</th>}
          </tr>
        </thead>
        <tbody>
          {inOrder(devices).map((device) => (
            <DeviceRow
              key={device.id}
              device={device}
              isOwn={device.id === own}
              coordinator={coordinator}
              onOpen={setOpen}
            />
          ))}
        </tbody>
      </PlainTable>
      <SidePanel
        opened={open?.what === 'grants'}
        title={deviceText.grantsTitle(open?.device.name ?? '')}
        onClose={close}
      >
        {open?.what === 'grants' && <GrantsForm device={open.device} onChanged={onChanged} onClose={close} />}
      </SidePanel>
      <RevokeDevice
        device={open?.what === 'revoke' ? open.device : null}
        isOwn={open?.device.id === own}
        onChanged={onChanged}
        onClose={close}
      />
    </>
  );
}

function DeviceRow({
  device,
  isOwn,
  coordinator,
  onOpen,
}: {
  readonly device: Device;
  readonly isOwn: boolean;
  readonly coordinator: boolean;
  readonly onOpen: (open: Open) => void;
}) {
  const { name, organisation, role, lastSeenAt, revokedAt, enrolledAt } = device;
  const now = useNow();
  const moment = (at: string) => showMoment(new Date(at), now);
  return (
    <tr data-revoked={revokedAt !== null}>
      <th scope="row">
        <RowName below={organisation}>
          {name}
          {isOwn && <StatusBadge label={deviceText.thisOne} tone="idle" />}
        </RowName>
      </th>
      <td>{syncText.roles[role]}</td>
      <td>{institutionsText(device)}</td>
      <td>
        {revokedAt !== null ? (
          <StatusBadge label={deviceText.revoked(moment(revokedAt))} tone="bad" />
        ) : (
          <>
            {lastSeenAt === null ? deviceText.never : moment(lastSeenAt)}
            <span className={classes.below}>{deviceText.enrolled(moment(enrolledAt))}</span>
          </>
        )}
      </td>
      {coordinator && (
        <td>
          {revokedAt === null && (
            <div className={classes.actions}>
              {role === 'consultant' && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={deviceText.grantsOf(name)}
                  onClick={() => onOpen({ what: 'grants', device })}
                >
                  {deviceText.grants}
                </Button>
              )}
              <Button
                variant="default"
                size="compact-sm"
                aria-label={deviceText.revokeOf(name)}
                onClick={() => onOpen({ what: 'revoke', device })}
              >
                {deviceText.revoke}
              </Button>
            </div>
          )}
        </td>
      )}
    </tr>
  );
}
