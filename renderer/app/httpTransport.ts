import { z } from 'zod';
import type { Finding } from '../../domain/rules/finding.ts';
import type { ApiReply, ApiRequest, ApiTransport } from '../../electron/api/transport.ts';
import { connectionText } from '../nl/connection.ts';

const findingSchema = z.object({
  rule: z.custom<Finding['rule']>((rule) => typeof rule === 'string'),
  severity: z.enum(['block', 'warning']),
  field: z.string(),
  message: z.string(),
});

const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown().optional() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.string(), message: z.string(), findings: z.array(findingSchema) }),
  }),
]);

const entityNamesSchema = z.array(z.string());

/** Bodies above this size are refused by the browser when they have to outlive the page. */
const largestKeptAlive = 60_000;

const unreachable: ApiReply = {
  ok: false,
  error: { code: 'unreachable', message: connectionText.unreachable, findings: [] },
};

/** Carries calls over loopback HTTP, for the browser host: the cookie of the page is the proof of who asks. */
export function httpTransport(): ApiTransport {
  return {
    async call({ path, type, input }) {
      const body = bodyOf({ path, type, input });
      try {
        const response = await fetch('/api/call', {
          method: 'POST',
          // The browser names the type of a form itself, with what stands between its parts.
          headers: { 'x-proeftuinboek': '1', ...(typeof body === 'string' && { 'content-type': 'application/json' }) },
          body,
          // A draft that is saved while the page closes must still arrive.
          keepalive: typeof body === 'string' && body.length < largestKeptAlive,
        });
        const reply = replySchema.safeParse(await replyIn(response));
        if (!reply.success) return unreachable;
        return reply.data.ok ? { ok: true, data: reply.data.data } : reply.data;
      } catch {
        // The host is gone or answers something else than a reply: to the user both are the same, and the call is told to fail.
        return unreachable;
      }
    },
    onChanged(listener) {
      const source = new EventSource('/api/changes');
      source.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const names = entityNamesSchema.safeParse(typeof data === 'string' ? JSON.parse(data) : undefined);
        if (names.success) listener(names.data);
      });
      return () => source.close();
    },
  };
}

/** A call in JSON, or a form when its input holds bytes: those travel as they are (electron/host/callBody.ts reads it). */
function bodyOf({ path, type, input }: ApiRequest): string | FormData {
  // JSON has no undefined: a call without input says so.
  const call = (own: unknown) => JSON.stringify({ path, type, input: own ?? null });
  if (typeof input !== 'object' || input === null || !('bytes' in input)) return call(input);
  const { bytes, ...rest } = input;
  if (!(bytes instanceof Uint8Array)) return call(input);
  const form = new FormData();
  form.set('call', call(rest));
  form.set('bytes', new Blob([new Uint8Array(bytes)]));
  return form;
}

async function replyIn(response: Response): Promise<unknown> {
  if (response.headers.get('content-type')?.startsWith('multipart/form-data') !== true) return response.json();
  const form = await response.formData();
  const reply = z.looseObject({ data: z.looseObject({}) }).parse(JSON.parse(z.string().parse(form.get('reply'))));
  const bytes = form.get('bytes');
  if (!(bytes instanceof Blob)) throw new TypeError('a reply with bytes has none');
  return { ...reply, data: { ...reply.data, bytes: new Uint8Array(await bytes.arrayBuffer()) } };
}
