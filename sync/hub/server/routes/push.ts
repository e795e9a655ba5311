import { z } from 'zod';
import { idSchema } from '../../../../domain/values/id.ts';
import { pushAnswerSchema, type PushAnswer } from '../../../protocol/messages.ts';
import { bodyLimit } from '../../../protocol/wire.ts';
import { readPushBody } from '../../push/pushBody.ts';
import { pushChanges } from '../../push/pushChanges.ts';
import { callerOf, hubOf, readAs, readText, type HubRoute } from '../hubRoute.ts';

const query = z.strictObject({ scope: idSchema });

/** Changes between looks whether an institution is worth a new snapshot. */
const lookEvery = 500;

export const pushRoute: HubRoute = {
  method: 'POST',
  path: '/v1/push',
  summary: 'Brings changes of one institution; every change gets a receipt that stays.',
  access: 'device',
  versioned: true,
  query,
  body: {
    lines:
      '`<hash> <canonical JSON of a change>`, after `A ` or `R ` when it was accepted or refused before the hub was restored; or `H <JSON>` for what a device signed of its chain',
  },
  answer: pushAnswerSchema,
  bodyLimit,
  async handle(asked): Promise<PushAnswer> {
    const { db, metrics, snapshots, turns } = asked.context;
    const caller = callerOf(asked);
    const { scope } = readAs(query, asked.query);
    const body = readPushBody(readText(asked.body), scope);
    const push = { hub: hubOf(asked), caller, scope, body, owner: caller.device };
    const { answer, added } = await turns.run(scope, () => pushChanges(db, push));
    metrics.push(answer.receipts);
    const { head } = answer;
    if (Math.floor(head / lookEvery) > Math.floor((head - added) / lookEvery)) snapshots.consider(scope);
    return answer;
  },
};
