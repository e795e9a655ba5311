import type { HubConnection } from '../../db/replica/replica.ts';
import type { Hello } from '../protocol/messages.ts';
import { protocolVersion } from '../protocol/version.ts';
import type { HubClient } from './hubClient.ts';
import { HubFault, isFault } from './hubFault.ts';

/** Who enrols. */
export interface Person {
  readonly name: string;
  readonly organisation: string;
}

/**
 * Makes this device known at a hub with an invitation code and returns the connection to keep; nothing is sent yet. When an earlier attempt came
 * through and only its answer was lost, this one finds that out.
 *
 * @param client a client that does not know the hub yet
 * @throws HubFault
 */
export async function enrol(client: HubClient, url: string, code: string, person: Person): Promise<HubConnection> {
  const hello = await client.hello();
  assertVersion(hello);
  const known = client.with({ hub: hello.hub });
  const role = await roleOf(known, code, person);
  return {
    url,
    hub: hello.hub,
    name: hello.name,
    role,
    epoch: null,
    enrolledAt: new Date(client.clock.now()).toISOString(),
    lastSyncAt: null,
    clockAheadMs: client.clock.aheadMs,
    agreedToSend: false,
    revokedAt: null,
  };
}

async function roleOf(client: HubClient, code: string, { name, organisation }: Person): Promise<HubConnection['role']> {
  try {
    return (await client.enrol({ code, name, organisation })).role;
  } catch (error) {
    if (!isFault(error, 'HUB_UNREACHABLE')) throw error;
    const role = await roleIfKnown(client);
    if (role === null) throw error;
    return role;
  }
}

async function roleIfKnown(client: HubClient): Promise<HubConnection['role'] | null> {
  try {
    return (await client.state()).role;
  } catch (error) {
    if (isFault(error, 'HUB_UNREACHABLE', 'unknown-device', 'revoked-device', 'bad-token')) return null;
    throw error;
  }
}

/** @throws HubFault `client-too-old`, `hub-too-old` */
export function assertVersion({ protocol }: Hello): void {
  if (protocolVersion < protocol.min) throw new HubFault('client-too-old');
  if (protocolVersion > protocol.max) throw new HubFault('hub-too-old');
}
