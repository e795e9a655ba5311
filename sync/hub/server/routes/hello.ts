import { helloSchema, type Hello } from '../../../protocol/messages.ts';
import { protocolVersion } from '../../../protocol/version.ts';
import { readHub } from '../../access/readHub.ts';
import type { HubRoute } from '../hubRoute.ts';

export const helloRoute: HubRoute = {
  method: 'GET',
  path: '/v1/hello',
  summary: 'Who this hub is, its time, and the versions of the protocol it speaks.',
  access: 'anyone',
  versioned: false,
  answer: helloSchema,
  bodyLimit: 0,
  async handle({ context }): Promise<Hello> {
    const { id: hub, name } = await readHub(context.db);
    const protocol = { min: protocolVersion, max: protocolVersion };
    return { hub, name, time: context.now().toISOString(), protocol };
  },
};
