import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { RecordMissing, RuleViolation } from '../../db/commands/ruleViolation.ts';
import { StoreFault } from '../../db/store/fault.ts';
import type { ApiContext } from './procedure.ts';
import { appRouter } from './router.ts';
import { Locked } from './session.ts';
import type { ApiFault, ApiReply } from './transport.ts';
import { UserFault } from './userFault.ts';

/** What a schema says of a value that no screen sends: its own words are English and for programmers. */
z.config({ customError: () => 'Dit past hier niet. Ververs de pagina en probeer het opnieuw.' });

const requestSchema = z.object({
  path: z.string().max(100),
  type: z.enum(['query', 'mutation']),
  input: z.unknown().optional(),
});

/** Writes an unexpected error down: its id, kind and place, never its text, because that can hold what someone recorded. */
export type FaultLog = (entry: { readonly id: string; readonly path: string; readonly error: unknown }) => void;

/** Answers one call; a fault is an answer too. Nothing that comes in is trusted. */
export async function answer(context: ApiContext, incoming: unknown, log: FaultLog): Promise<ApiReply> {
  const parsed = requestSchema.safeParse(incoming);
  if (!parsed.success) return { ok: false, error: fault('BAD_REQUEST', 'Deze vraag is niet begrepen.') };
  const { path, type, input } = parsed.data;
  try {
    const data: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx: context,
      getRawInput: async () => input,
      signal: undefined,
      batchIndex: 0,
    });
    return { ok: true, data };
  } catch (error) {
    return { ok: false, error: faultOf(error, path, log) };
  }
}

function fault(code: string, message: string, findings: ApiFault['findings'] = []): ApiFault {
  return { code, message, findings };
}

function faultOf(error: unknown, path: string, log: FaultLog): ApiFault {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof RuleViolation) return fault('RULES', cause.message, cause.findings);
  if (cause instanceof RecordMissing) return fault('MISSING', cause.message);
  if (cause instanceof StoreFault) return fault(cause.code, cause.message);
  if (cause instanceof UserFault) return fault(cause.code, cause.message);
  if (cause instanceof Locked) return fault('LOCKED', cause.message);
  if (error instanceof TRPCError && error.code === 'NOT_FOUND') return fault('NOT_FOUND', 'Deze vraag bestaat niet.');
  if (cause instanceof z.ZodError) return fault('INPUT', cause.issues[0]?.message ?? 'Dit kan niet zo bewaard worden.');
  const id = uuidV7();
  log({ id, path, error: cause });
  return fault('UNEXPECTED', `Er ging iets mis wat we niet verwachtten. Er is niets bewaard. Kenmerk: ${id}.`);
}
