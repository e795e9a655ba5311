import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '../../../app/api.ts';
import { ConfirmStep } from '../../../components/ConfirmStep.tsx';
import { deviceText } from '../../../nl/devices.ts';
import type { Device } from './deviceList.ts';

/** Takes the access of a device away, after saying what happens then. */
export function RevokeDevice({
  device,
  isOwn,
  onChanged,
  onClose,
}: {
  readonly device: Device | null;
  readonly isOwn: boolean;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const name = device?.name ?? '';
  const revoke = async () => {
    if (device === null) return;
    await api.sync.revoke.mutate({ deviceId: device.id });
    notifications.show({ message: deviceText.revokedDone(name) });
    onChanged();
  };
  return (
    <ConfirmStep
      opened={device !== null}
      title={deviceText.revokeTitle(name)}
      confirmLabel={deviceText.revokeConfirm}
      onConfirm={revoke}
      onClose={onClose}
    >
      {deviceText.revokeText.map((text) => (
        <Text key={text} mb="xs">
          {text}
        </Text>
      ))}
      {isOwn && <Text fw={600}>{deviceText.revokeOwn}</Text>}
    </ConfirmStep>
  );
}
