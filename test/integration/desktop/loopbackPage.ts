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
      const response = await fetch(`${origin}/api/call`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'x-proeftuinboek': '1' },
        body: JSON.stringify({ path, type, input: input ?? null }),
      });
      return replySchema.parse(await response.json());
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function follow(response: Response, told: (changed: readonly string[]) => void): Promise<void> {
  if (response.body === null) throw new Error('no feed of changes');
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    for (const [, data = ''] of text.matchAll(/^data: (.*)$/gm)) told(changedSchema.parse(JSON.parse(data)));
  }
}
