import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inviteAnswerSchema } from '../../../../sync/protocol/messages.ts';
import { hubAnswer, hubCommand, startHub, temporaryFolder } from './hubProcess.ts';

const summary = z.object({ hub: z.string(), epoch: z.string() });
const rows = z.array(z.object({ event: z.string() }));

describe('commands on a data folder', () => {
  it('work beside the running hub and without it; backup and restore carry a hub to another folder', async () => {
    const data = join(temporaryFolder(), 'a');
    const file = join(temporaryFolder(), 'hub.backup');
    const args = ['--data', data];
    const hub = await startHub(args);
    await hubAnswer(inviteAnswerSchema, ['invite', '--role', 'coordinator', ...args]);
    const made = await hubAnswer(summary, ['backup', '--out', file, ...args]);
    const refused = await hubCommand(['restore', '--from', file, '--replace', ...args]);
    expect([refused.code, refused.log]).toEqual([1, expect.stringContaining('Er draait al een centraal punt')]);
    expect(await hub.end('SIGTERM')).toBe(0);

    // Two at once without a hub: one starts PostgreSQL for the moment, the other works beside it or waits.
    const both = await Promise.all([1, 2].map(() => hubCommand(['invite', '--role', 'coordinator', ...args])));
    expect(both.map(({ code }) => code)).toContain(0);
    expect(
      (await hubAnswer(rows, ['audit', ...args])).filter(({ event }) => event === 'invitation.made').length,
    ).toBeGreaterThan(2);

    const present = await hubCommand(['restore', '--from', file, ...args]);
    expect([present.code, present.log]).toEqual([1, expect.stringContaining('--replace')]);
    const other = join(temporaryFolder(), 'b');
    const restored = await hubAnswer(summary, ['restore', '--from', file, '--data', other]);
    expect(restored.hub).toBe(made.hub);
    expect(restored.epoch).not.toBe(made.epoch);
    const again = await startHub(['--data', other]);
    expect(z.object({ hub: z.string() }).parse(await (await fetch(`${again.url}/v1/hello`)).json()).hub).toBe(made.hub);
    expect(await again.end('SIGTERM')).toBe(0);
  });

  it('say that there is no hub, and make nothing', async () => {
    const data = join(temporaryFolder(), 'verkeerd');
    const { code, log } = await hubCommand(['devices', '--data', data]);
    expect([code, log]).toEqual([1, expect.stringContaining('Hier staan geen gegevens van een centraal punt')]);
    expect(existsSync(data)).toBe(false);
  });

  it('touch nothing when the backup is damaged', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'hub.backup');
    writeFileSync(file, 'geen back-up');
    const { code, log } = await hubCommand(['restore', '--from', file, '--data', join(folder, 'data')]);
    expect([code, log]).toEqual([1, expect.stringContaining('De back-up is beschadigd')]);
    expect(readdirSync(folder)).toEqual(['hub.backup']);
  });
});
