import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../protocol/messages.ts';
import { refusals, type RefusalCode } from '../../protocol/refusals.ts';
import type { AdmissionOf } from './admit.ts';
import type { HubContext } from './hubContext.ts';
import { refusalOf, traceOf } from './refusalOf.ts';
import { scopeOf } from './scopeOf.ts';

/** Every error is answered as a refusal with a code and a text of ours: no stack, nothing of the request. */
export function answerRefusals(server: FastifyInstance, context: HubContext, admissionOf: AdmissionOf): void {
  const refuse = async (code: RefusalCode, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const admission = admissionOf(request);
    await noteRefusal(context, code, { address: request.ip, device: admission.device, scope: scopeOf(request) });
    if (code === 'too-many') reply.header('retry-after', '60');
    return reply.code(refusals[code][0]).type('application/json').send(refusalBody(context, code));
  };
  server.setErrorHandler(async (error, request, reply) => {
    const code = refusalOf(error);
    if (code === 'unexpected' || code === 'not-ready') {
      const { method } = request;
      context.logger.error({ method, route: request.routeOptions.url, code, fault: traceOf(error) }, 'request failed');
    }
    return refuse(code, request, reply);
  });
  server.setNotFoundHandler(async (request, reply) => refuse('not-found', request, reply));
}

/** The body of a refusal. */
export function refusalBody({ now }: Pick<HubContext, 'now'>, code: RefusalCode): Refusal {
  return { code, message: refusals[code][1], time: now().toISOString() };
}

/** Counts a refusal and writes it in the audit; what went wrong here is no refusal. An audit that cannot be written is logged. */
export async function noteRefusal(
  context: HubContext,
  code: RefusalCode,
  of: { readonly address: string; readonly device: string | null; readonly scope: string | null },
): Promise<void> {
  context.metrics.refusal(code);
  if (code === 'unexpected' || code === 'not-ready') return;
  try {
    await context.refusals.note({ code, ...of }, context.now());
  } catch (error) {
    context.logger.error({ code, fault: traceOf(error) }, 'audit failed');
  }
}
