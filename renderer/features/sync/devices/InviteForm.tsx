import { Alert, Button, Group, Radio, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answers } from '../../../app/answers.ts';
import { api, trpc } from '../../../app/api.ts';
import { asApiError } from '../../../app/apiError.ts';
import { deviceText } from '../../../nl/devices.ts';
import { formText } from '../../../nl/form.ts';
import { syncText } from '../../../nl/sync.ts';
import { InstitutionChecks } from '../InstitutionChecks.tsx';
import type { Device } from './deviceList.ts';
import { InvitationCode } from './InvitationCode.tsx';

const roles: readonly Device['role'][] = ['consultant', 'coordinator'];

/** Makes an invitation: a role and institutions, then a code that is shown once. */
export function InviteForm({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const { data: institutions } = useSuspenseQuery(trpc.institution.list.queryOptions());
  const [role, setRole] = useState<Device['role']>('consultant');
  const [chosen, setChosen] = useState<string[]>([]);
  const [made, setMade] = useState<Answers['sync']['invite'] | null>(null);
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const make = async () => {
    setSaving(true);
    setFault(null);
    try {
      // A coordinator has every institution: none has to be named.
      setMade(await api.sync.invite.mutate({ role, scopes: role === 'coordinator' ? [] : chosen }));
    } catch (error) {
      setFault(asApiError(error).message);
    } finally {
      setSaving(false);
    }
  };
  if (made !== null) return <InvitationCode made={made} address={address} onClose={onClose} />;
  return (
    <Stack>
      {fault !== null && <Alert color="red">{fault}</Alert>}
      <Radio.Group
        label={deviceText.role}
        value={role}
        onChange={(value) => setRole(roles.find((one) => one === value) ?? 'consultant')}
      >
        <Stack gap="xs" mt={6}>
          {roles.map((one) => (
            <Radio key={one} value={one} label={syncText.roles[one]} description={deviceText.roleHints[one]} />
          ))}
        </Stack>
      </Radio.Group>
      {role === 'consultant' && (
        <InstitutionChecks
          label={deviceText.institutions}
          hint={institutions.length === 0 ? deviceText.noInstitutionsYet : deviceText.institutionsHint}
          institutions={institutions}
          chosen={chosen}
          onChosen={setChosen}
        />
      )}
      <Group>
        <Button loading={saving} onClick={() => void make()}>
          {deviceText.makeCode}
        </Button>
        <Button variant="default" onClick={onClose}>
          {formText.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
