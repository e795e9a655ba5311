import { z } from 'zod';
import type { Finding } from '../../domain/rules/finding.ts';
import type { ApiReply, ApiTransport } from '../../electron/api/transport.ts';
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
      // JSON has no undefined: a call without input says so.
      const body = JSON.stringify({ path, type, input: input ?? null });
      try {
        const response = await fetch('/api/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-proeftuinboek': '1' },
          body,
          // A draft that is saved while the page closes must still arrive.
          keepalive: body.length < largestKeptAlive,
        });
        const reply = replySchema.safeParse(await response.json());
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
