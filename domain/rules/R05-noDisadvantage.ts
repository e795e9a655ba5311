import type { PilotStatus } from '../institution.ts';
import type { Signal } from '../signal.ts';
import { block, type Finding } from './finding.ts';

/** Signals that R05 is about: disadvantage to a client, severity high, not resolved. */
export function openDisadvantage<S extends Pick<Signal, 'kind' | 'severity' | 'resolvedOn'>>(
  signals: readonly S[],
): S[] {
  return signals.filter(
    ({ kind, severity, resolvedOn }) => kind === 'client_disadvantage' && severity === 'high' && resolvedOn === null,
  );
}

/**
 * R05 No disadvantage to a client: an open signal of that kind and severity high blocks ending a pilot. Stopping it stays possible:
 * that may be just what the client needs. Source: letter on the proeftuinen.
 */
export function pilotMayEnd(
  status: PilotStatus,
  signals: readonly Pick<Signal, 'kind' | 'severity' | 'resolvedOn'>[],
): Finding[] {
  const open = openDisadvantage(signals).length;
  if (status !== 'ended' || open === 0) return [];
  const what = open === 1 ? 'staat een ernstig signaal' : `staan ${open} ernstige signalen`;
  return [block('R05', 'status', `Er ${what} over nadeel voor een cliënt open. Los dat eerst op.`)];
}
