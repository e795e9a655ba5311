import { z } from 'zod';
import { idSchema } from '../../../../domain/values/id.ts';
import { pageHeadSchema } from '../../../protocol/messages.ts';
import { linesLimit, linesType } from '../../../protocol/wire.ts';
import { assertGranted } from '../../access/grants.ts';
import { compressed, takesGzip } from '../../feed/gzip.ts';
import { readPage } from '../../feed/page.ts';
import { callerOf, hubOf, readAs, type HubRoute, type RawAnswer } from '../hubRoute.ts';

/** A whole number as a query carries it: digits alone. */
const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const query = z.strictObject({
  scope: idSchema,
  epoch: idSchema,
  after: wholeNumber,
  limit: wholeNumber.pipe(z.int().min(1).max(linesLimit)).default(linesLimit),
});

export const pullRoute: HubRoute = {
  method: 'GET',
  path: '/v1/pull',
  summary: 'The changes of one institution after a number.',
  access: 'device',
  versioned: true,
  query,
  answer: {
    first: pageHeadSchema,
    lines: '`<seq> C <hash> <canonical JSON of a change>`, or `<seq> L <hash> <JSON>` for one that was refused',
  },
  bodyLimit: 0,
  async handle(asked): Promise<RawAnswer> {
    const { db, metrics } = asked.context;
    const request = readAs(query, asked.query);
    await assertGranted(db, callerOf(asked), request.scope);
    const { head, text } = await readPage(db, request, hubOf(asked).epoch);
    metrics.pulled(head.count);
    if (!takesGzip(asked.acceptEncoding)) return { type: linesType, body: text };
    return { type: linesType, body: await compressed(text), gzip: true };
  },
};
