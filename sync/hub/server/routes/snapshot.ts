import { z } from 'zod';
import { idSchema } from '../../../../domain/values/id.ts';
import { snapshotHeadSchema } from '../../../protocol/messages.ts';
import { linesType } from '../../../protocol/wire.ts';
import { assertGranted } from '../../access/grants.ts';
import { HubRefusal } from '../../access/hubRefusal.ts';
import { compressed, decompressed, takesGzip } from '../../feed/gzip.ts';
import { readSnapshot } from '../../feed/snapshot.ts';
import { callerOf, hubOf, readAs, type HubRoute, type RawAnswer } from '../hubRoute.ts';

const query = z.strictObject({ scope: idSchema, epoch: idSchema });

export const snapshotRoute: HubRoute = {
  method: 'GET',
  path: '/v1/snapshot',
  summary:
    'The parts of the changes of one institution that still count, up to a number: what a new laptop begins with.',
  access: 'device',
  versioned: true,
  query,
  answer: { first: snapshotHeadSchema, lines: 'JSON of the live part of a change' },
  bodyLimit: 0,
  async handle(asked): Promise<RawAnswer> {
    const { db, snapshots } = asked.context;
    const { scope, epoch } = readAs(query, asked.query);
    await assertGranted(db, callerOf(asked), scope);
    if (epoch !== hubOf(asked).epoch) throw new HubRefusal('wrong-epoch');
    await snapshots.ensure(scope);
    const snapshot = await readSnapshot(db, scope);
    if (snapshot === undefined) throw new HubRefusal('not-found');
    const { at, count, lines } = snapshot;
    const head = `${JSON.stringify({ epoch, scope, at, count })}\n`;
    if (takesGzip(asked.acceptEncoding)) {
      return { type: linesType, body: Buffer.concat([await compressed(head), lines]), gzip: true };
    }
    return { type: linesType, body: Buffer.concat([Buffer.from(head), await decompressed(lines)]) };
  },
};
