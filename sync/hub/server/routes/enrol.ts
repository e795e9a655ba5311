import { enrolAnswerSchema, enrolRequestSchema, type EnrolAnswer } from '../../../protocol/messages.ts';
import { enrol } from '../../access/enrol.ts';
import { readHub } from '../../access/readHub.ts';
import { readJson, type HubRoute } from '../hubRoute.ts';

export const enrolRoute: HubRoute = {
  method: 'POST',
  path: '/v1/enrol',
  summary: 'Makes a device known, with a one-time invitation code.',
  access: 'anyone',
  versioned: true,
  body: enrolRequestSchema,
  answer: enrolAnswerSchema,
  bodyLimit: 8 * 1024,
  async handle(asked): Promise<EnrolAnswer> {
    const { db, now } = asked.context;
    const request = readJson(enrolRequestSchema, asked);
    const { id: hub, name } = await readHub(db);
    const role = await enrol(db, request, now());
    return { hub, name, role, time: now().toISOString() };
  },
};
