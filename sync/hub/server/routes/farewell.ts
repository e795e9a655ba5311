import { z } from 'zod';
import { idSchema } from '../../../../domain/values/id.ts';
import { farewellAnswerSchema } from '../../../protocol/messages.ts';
import { bodyLimit } from '../../../protocol/wire.ts';
import { keepHandover } from '../../feed/handover.ts';
import { callerOf, readAs, readText, type HubRoute } from '../hubRoute.ts';

const query = z.strictObject({ scope: idSchema.optional() });

export const farewellRoute: HubRoute = {
  method: 'POST',
  path: '/v1/farewell',
  summary: 'Hands over what a laptop that must purge had not sent, for a coordinator to decide on.',
  access: 'leaving',
  versioned: true,
  query,
  body: { lines: 'as in a push' },
  answer: farewellAnswerSchema,
  bodyLimit,
  async handle(asked): Promise<z.output<typeof farewellAnswerSchema>> {
    const { scope = null } = readAs(query, asked.query);
    const kept = await keepHandover(asked.context.db, callerOf(asked), scope, readText(asked.body));
    return { kept };
  },
};
