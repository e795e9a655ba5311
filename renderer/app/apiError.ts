import { TRPCClientError } from '@trpc/client';
import type { Finding } from '../../domain/rules/finding.ts';
import type { AppRouter } from '../../electron/api/router.ts';
import type { ApiFault } from '../../electron/api/transport.ts';
import { connectionText } from '../nl/connection.ts';

/**
 * A call that failed: `code` for the program, `message` in Dutch for the user, `findings` the rules that speak.
 * It is a TRPCClientError, so that tRPC hands it on as it is; every failed call throws exactly this.
 */
export class ApiError extends TRPCClientError<AppRouter> {
  readonly code: string;
  readonly findings: readonly Finding[];

  constructor({ code, message, findings }: ApiFault) {
    super(message);
    // TRPCClientError sets its own prototype.
    Object.setPrototypeOf(this, ApiError.prototype);
    this.name = 'ApiError';
    this.code = code;
    this.findings = findings;
  }
}

/** Any error as an ApiError: what is not one is a fault of ours, told without its inner words. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError({ code: 'unexpected', message: connectionText.unexpected, findings: [] });
}
