import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, trpc } from '../../../app/api.ts';
import { asApiError } from '../../../app/apiError.ts';
import { deviceText } from '../../../nl/devices.ts';
import { formText } from '../../../nl/form.ts';
import { InstitutionChecks } from '../InstitutionChecks.tsx';
import type { Device } from './deviceList.ts';

/** Which institutions a device may have from now on. */
export function GrantsForm({
  device,
  onChanged,
  onClose,
}: {
  readonly device: Device;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { data: known } = useSuspenseQuery(trpc.institution.list.queryOptions());
  const [chosen, setChosen] = useState<string[]>(device.institutions.map(({ scope }) => scope));
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  // What the device has and this laptop does not know stays choosable.
  const names = new Map([
    ...device.institutions.map(({ scope, name }) => [scope, name] as const),
    ...known.map(({ id, name }) => [id, name] as const),
  ]);
  const save = async () => {
    setSaving(true);
    setFault(null);
    try {
      await api.sync.grant.mutate({ deviceId: device.id, scopes: chosen });
      notifications.show({ message: deviceText.grantsSaved });
      onChanged();
      onClose();
    } catch (error) {
      setFault(asApiError(error).message);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Stack>
      <Text>{deviceText.grantsText}</Text>
      {fault !== null && <Alert color="red">{fault}</Alert>}
      <InstitutionChecks
        label={deviceText.institutions}
        institutions={[...names].map(([id, name]) => ({ id, name }))}
        chosen={chosen}
        onChosen={setChosen}
      />
      <Group>
        <Button loading={saving} onClick={() => void save()}>
          {deviceText.grantsSave}
        </Button>
        <Button variant="default" onClick={onClose}>
          {formText.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
