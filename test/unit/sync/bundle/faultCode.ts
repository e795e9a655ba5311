import { BundleFault } from '../../../../sync/bundle/bundleFault.ts';

/** Code of the fault that an attempt ends with; fails when it does not, or with something else. */
export async function faultCode(attempt: Promise<unknown>): Promise<string> {
  const outcome: unknown = await attempt.then(
    () => new Error('this should have failed'),
    (error: unknown) => error,
  );
  if (outcome instanceof BundleFault) return outcome.code;
  throw outcome;
}
