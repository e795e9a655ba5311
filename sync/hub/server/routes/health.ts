import { z } from 'zod';
import { readHub } from '../../access/readHub.ts';
import type { HubRoute, RawAnswer } from '../hubRoute.ts';

const upSchema = z.object({ status: z.literal('ok') });
const up: z.output<typeof upSchema> = { status: 'ok' };

export const healthRoute: HubRoute = {
  method: 'GET',
  path: '/healthz',
  summary: 'The process is alive.',
  access: 'anyone',
  versioned: false,
  answer: upSchema,
  bodyLimit: 0,
  async handle() {
    return up;
  },
};

export const readyRoute: HubRoute = {
  method: 'GET',
  path: '/readyz',
  summary: 'The database answers and has its tables: requests can be served.',
  access: 'anyone',
  versioned: false,
  answer: upSchema,
  bodyLimit: 0,
  async handle({ context }) {
    await readHub(context.db);
    await context.db.selectFrom('waiting').select('entityId').limit(1).execute();
    return up;
  },
};

export const metricsRoute: HubRoute = {
  method: 'GET',
  path: '/metrics',
  summary: 'Counters of this process, for Prometheus.',
  access: 'anyone',
  versioned: false,
  answer: { type: 'text/plain; version=0.0.4' },
  bodyLimit: 0,
  async handle({ context }): Promise<RawAnswer> {
    return { type: 'text/plain; version=0.0.4; charset=utf-8', body: context.metrics.text() };
  },
};
