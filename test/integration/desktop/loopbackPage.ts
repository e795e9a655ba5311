import { z } from 'zod';
import type { ApiReply, ApiTransport } from '../../../electron/api/transport.ts';

const replySchema = z.custom<ApiReply>((reply) => typeof reply === 'object' && reply !== null && 'ok' in reply);
const changedSchema = z.array(z.string());

/** The page of the browser host, reduced to its calls: opens the one-time address and keeps its cookie. */
export async function openLoopbackPage(url: string): Promise<ApiTransport> {
  const opened = await fetch(url, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { origin } = new URL(url);
  const changes = await fetch(`${origin}/api/changes`, { headers: { cookie } });
  const listeners = new Set<(changed: readonly string[]) => void>();
  void follow(changes, (changed) => {
    for (const listener of listeners) listener(changed);
  });
  return {
    async call({ path, type, input }) {
      const { bytes, ...rest } = bytesIn(input);
      const call = JSON.stringify({ path, type, input: bytes === null ? (input ?? null) : rest });
      const form = new FormData();
      form.set('call', call);
      if (bytes !== null) form.set('bytes', new Blob([new Uint8Array(bytes)]));
      const response = await fetch(`${origin}/api/call`, {
        method: 'POST',
        headers: { cookie, 'x-proeftuinboek': '1', ...(bytes === null && { 'content-type': 'application/json' }) },
        body: bytes === null ? call : form,
      });
      if (response.headers.get('content-type')?.startsWith('application/json') === true) {
        return replySchema.parse(await response.json());
      }
      const parts = await response.formData();
      const reply = z.looseObject({ data: z.looseObject({}) }).parse(JSON.parse(z.string().parse(parts.get('reply'))));
      const file = z.instanceof(File).parse(parts.get('bytes'));
      return { ok: true, data: { ...reply.data, bytes: new Uint8Array(await file.arrayBuffer()) } };
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a call sends beside JSON: its field `bytes`. */
function bytesIn(input: unknown): { readonly bytes: Uint8Array | null; readonly [field: string]: unknown } {
  const parsed = z.looseObject({ bytes: z.instanceof(Uint8Array) }).safeParse(input);
  return parsed.success ? parsed.data : { bytes: null };
}

async function follow(response: Response, told: (changed: readonly string[]) => void): Promise<void> {
  if (response.body === null) throw new Error('no feed of changes');
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    for (const [, data = ''] of text.matchAll(/^data: (.*)$/gm)) told(changedSchema.parse(JSON.parse(data)));
  }
}
