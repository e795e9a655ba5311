import { z } from 'zod';
import { idSchema } from '../../../../domain/values/id.ts';
import { devicesSchema, deviceSchema, grantsRequestSchema, type HubDevice } from '../../../protocol/messages.ts';
import { readDevice, readDevices, revokeDevice, setGrants } from '../../access/devices.ts';
import { callerOf, readAs, readJson, type HubRoute } from '../hubRoute.ts';

const params = z.strictObject({ id: idSchema });

export const devicesRoute: HubRoute = {
  method: 'GET',
  path: '/v1/devices',
  summary: 'The enrolled devices: all of them for a coordinator, others see themselves.',
  access: 'device',
  versioned: true,
  answer: devicesSchema,
  bodyLimit: 0,
  async handle(asked): Promise<z.output<typeof devicesSchema>> {
    const { device, role } = callerOf(asked);
    const { db } = asked.context;
    return { devices: role === 'coordinator' ? await readDevices(db) : [await readDevice(db, device)] };
  },
};

export const revokeRoute: HubRoute = {
  method: 'POST',
  path: '/v1/devices/:id/revoke',
  summary: 'Takes all access of a device away, from the next request on.',
  access: 'coordinator',
  versioned: true,
  params,
  answer: deviceSchema,
  bodyLimit: 1024,
  async handle(asked): Promise<HubDevice> {
    const { id } = readAs(params, asked.params);
    await revokeDevice(asked.context.db, id, callerOf(asked).device);
    return readDevice(asked.context.db, id);
  },
};

export const grantsRoute: HubRoute = {
  method: 'PUT',
  path: '/v1/devices/:id/grants',
  summary: 'Sets the institutions a device may have from now on.',
  access: 'coordinator',
  versioned: true,
  params,
  body: grantsRequestSchema,
  answer: deviceSchema,
  bodyLimit: 64 * 1024,
  async handle(asked): Promise<HubDevice> {
    const { id } = readAs(params, asked.params);
    const { scopes } = readJson(grantsRequestSchema, asked);
    await setGrants(asked.context.db, id, scopes, callerOf(asked).device);
    return readDevice(asked.context.db, id);
  },
};
