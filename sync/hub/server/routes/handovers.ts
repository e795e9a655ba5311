import { z } from 'zod';
import { idSchema } from '../../../../domain/values/id.ts';
import { receiptSchema } from '../../../protocol/messages.ts';
import { acceptHandover, type AcceptedHandover } from '../../feed/acceptHandover.ts';
import { readHandovers } from '../../feed/handover.ts';
import { callerOf, hubOf, readAs, type HubRoute } from '../hubRoute.ts';

const params = z.strictObject({ id: idSchema });
const handoversSchema = z.object({
  handovers: z.array(
    z.object({
      id: idSchema,
      device: idSchema,
      scope: idSchema.nullable(),
      at: z.string(),
      changes: z.int().min(0),
    }),
  ),
});
const acceptedSchema = z.object({ receipts: z.array(receiptSchema), complete: z.boolean() });

export const handoversRoute: HubRoute = {
  method: 'GET',
  path: '/v1/handovers',
  summary: 'What laptops that had to purge had not sent, and what nobody decided on yet.',
  access: 'coordinator',
  versioned: true,
  answer: handoversSchema,
  bodyLimit: 0,
  async handle({ context }): Promise<z.output<typeof handoversSchema>> {
    return { handovers: await readHandovers(context.db) };
  },
};

export const acceptHandoverRoute: HubRoute = {
  method: 'POST',
  path: '/v1/handovers/:id/accept',
  summary: 'Brings the changes of a hand-over in, through the same checks as any push.',
  access: 'coordinator',
  versioned: true,
  params,
  answer: acceptedSchema,
  bodyLimit: 1024,
  async handle(asked): Promise<AcceptedHandover> {
    const { id } = readAs(params, asked.params);
    const accepted = await acceptHandover(asked.context.db, hubOf(asked), callerOf(asked), id);
    asked.context.metrics.push(accepted.receipts);
    return accepted;
  },
};
