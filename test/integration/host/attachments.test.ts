import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sha256Hex } from '../../../exchange/package/sha256.ts';
import { forms } from '../db/forms.ts';
import { tempApi } from './openHost.ts';

const saved = z.object({ ok: z.literal(true), data: z.looseObject({ id: z.uuid() }) });

/** An open store with an institution, and an attachment of which another laptop said what it liked. */
async function opened() {
  const host = tempApi();
  await host.setUp();
  const { ask, session } = host;
  const institution = await ask('institution.save', 'mutation', { id: null, values: forms.institution() });
  const institutionId = saved.parse(institution).data.id;
  const claimed = async (name: string, mediaType: string, content: string) => {
    const bytes = Buffer.from(content);
    const sha256 = sha256Hex(bytes);
    const values = {
      institutionId,
      departmentId: null,
      interventionId: null,
      agreementId: null,
      name,
      description: null,
      mediaType,
      sizeBytes: bytes.length,
      sha256,
    };
    const entityId = uuidV7();
    await session.store.run({ name: 'attachment.add', reason: null }, async () => ({
      edits: [{ kind: 'create', entity: 'attachment', entityId, values }],
      contents: [{ sha256, bytes }],
      result: null,
    }));
    return entityId;
  };
  return { ...host, institutionId, claimed };
}

describe('the file of an attachment', () => {
  it('is looked at again when it goes out: what another laptop said of it is not taken for true', async () => {
    const { ask, claimed } = await opened();
    for (const [name, mediaType, content] of [
      ['verslag.pdf', 'application/pdf', 'MZ this is a program'],
      ['verslag.html', 'text/html', '<script>alert(1)</script>'],
      ['tekening.svg', 'image/svg+xml', '<svg onload="alert(1)"/>'],
      ['verslag.exe', 'application/pdf', '%PDF-1.7'],
      ['verslag.pdf.bat', 'text/plain', 'del *.*'],
    ] as const) {
      const id = await claimed(name, mediaType, content);
      const reply = await ask('attachment.content', 'query', { id });
      expect(reply, name).toMatchObject({ ok: false, error: { code: 'NOT_ATTACHABLE' } });
    }
    const id = await claimed('verslag.pdf', 'text/html', '%PDF-1.7');
    expect(await ask('attachment.content', 'query', { id })).toMatchObject({
      ok: true,
      data: { mediaType: 'application/pdf' },
    });
  });

  it('goes out under a name that is one on every system, whatever another laptop called it', async () => {
    const { ask, claimed } = await opened();
    const id = await claimed('../../map/ver\u202Eslag.pdf', 'application/pdf', '%PDF-1.7');
    expect(await ask('attachment.content', 'query', { id })).toMatchObject({
      ok: true,
      data: { name: '..-..-map-verslag.pdf' },
    });
  });

  it('is asked for in Dutch when it is not there', async () => {
    const { ask, institutionId } = await opened();
    expect(await ask('attachment.content', 'query', { id: institutionId })).toMatchObject({
      ok: false,
      error: { code: 'MISSING', message: 'Deze bijlage is er niet (meer).' },
    });
  });

  it('is in no file but the encrypted one, and in no delivery', async () => {
    const { ask, claimed, directory } = await opened();
    const id = await claimed('verslag.txt', 'text/plain', '<script>GeheimeInhoud</script>');
    await ask('attachment.content', 'query', { id });
    await ask('attachment.content', 'query', { id: ['GeheimeInhoud'] });
    const made = z
      .object({ ok: z.literal(true), data: z.object({ base64: z.base64() }).loose() })
      .parse(await ask('evaluation.make', 'mutation', { period: { fromYear: 2015, toYear: 2016 }, tier: 'toezicht' }));
    expect(Buffer.from(made.data.base64, 'base64').includes('GeheimeInhoud')).toBe(false);
    expect(JSON.stringify(made)).not.toContain('verslag.txt');
    const files = readdirSync(directory).filter((name) => statSync(join(directory, name)).isFile());
    expect(files).toContain('store.db');
    for (const name of files) expect(readFileSync(join(directory, name)).includes('GeheimeInhoud'), name).toBe(false);
  });
});
