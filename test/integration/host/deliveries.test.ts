import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verifyPackage } from '../../../exchange/package/verifyPackage.ts';
import { forms } from '../db/forms.ts';
import { tempApi } from './openHost.ts';

const madeSchema = z.object({
  ok: z.literal(true),
  data: z.looseObject({ base64: z.base64(), sha256: z.string(), fileName: z.string(), keyFingerprint: z.string() }),
});
const listSchema = z.object({
  ok: z.literal(true),
  data: z.array(
    z.looseObject({
      sha256: z.string(),
      files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
      counts: z.record(z.string(), z.int()),
    }),
  ),
});

describe('making a delivery', () => {
  it('is written down with exactly what the package itself says, each time it is made', async () => {
    const { ask, setUp } = tempApi();
    await setUp();
    await ask('institution.save', 'mutation', { id: null, values: forms.institution() });
    const make = () =>
      ask('evaluation.make', 'mutation', { period: { fromYear: 2015, toYear: 2016 }, tier: 'toezicht' });
    const { data } = madeSchema.parse(await make());
    await make();
    const list = listSchema.parse(await ask('evaluation.deliveries', 'query')).data;
    expect(list).toHaveLength(2);
    expect(list[0]).toMatchObject({
      kind: 'evaluation',
      tier: 'toezicht',
      fromDate: '2015-01-01',
      toDate: '2016-12-31',
      madeBy: 'Anne',
      fileName: data.fileName,
      sha256: data.sha256,
      keyFingerprint: data.keyFingerprint,
    });
    const { ok, manifest, sha256 } = verifyPackage(Buffer.from(data.base64, 'base64'));
    expect(ok).toBe(true);
    expect(list[1]?.sha256).toBe(sha256);
    expect(list[1]?.files).toEqual(
      manifest?.files.map(({ path, bytes, sha256: own }) => ({ path, bytes, sha256: own })),
    );
    expect(Object.values(list[1]?.counts ?? {}).some((rows) => rows > 0)).toBe(true);
  });

  it('is not written down when there is nothing to make it of', async () => {
    const { ask, setUp } = tempApi();
    await setUp();
    const refused = await ask('evaluation.make', 'mutation', {
      period: { fromYear: 2017, toYear: 2016 },
      tier: 'toezicht',
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'INPUT' } });
    expect(listSchema.parse(await ask('evaluation.deliveries', 'query')).data).toEqual([]);
  });
});
