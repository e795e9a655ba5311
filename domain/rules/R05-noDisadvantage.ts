import type { Department } from '../department.ts';
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
  return [block('R05', 'status', `Er ${severalOpen(open)} over nadeel voor een cliënt open. Los dat eerst op.`)];
}

/**
 * R05 for one department: its own open signals and those of its institution as a whole block ending the pilot there. When the institution
 * stopped the pilot, its departments end with it. Source: letter on the proeftuinen.
 *
 * @param signals of the institution; those of other departments do not count
 */
export function departmentMayEnd(
  { id, endDate }: Pick<Department, 'endDate'> & { readonly id: string | null },
  institution: { readonly status: PilotStatus },
  signals: readonly Pick<Signal, 'kind' | 'severity' | 'resolvedOn' | 'departmentId'>[],
): Finding[] {
  if (endDate === null || institution.status === 'stopped') return [];
  const open = openDisadvantage(signalsFor(id, signals)).length;
  if (open === 0) return [];
  const message = `Er ${severalOpen(open)} over nadeel voor een cliënt open. Los dat eerst op, of leg bij de instelling vast dat de proef is gestopt.`;
  return [block('R05', 'endDate', message)];
}

/** The signals that are about a department: its own, and those of its institution as a whole. */
export function signalsFor<S extends Pick<Signal, 'departmentId'>>(id: string | null, signals: readonly S[]): S[] {
  return signals.filter(({ departmentId }) => departmentId === null || departmentId === id);
}

function severalOpen(count: number): string {
  return count === 1 ? 'staat een ernstig signaal' : `staan ${count} ernstige signalen`;
}
