import type { Signal } from '../signal.ts';
import { daysBetween, formatDate } from '../values/isoDate.ts';
import { warn, type Finding } from './finding.ts';

/**
 * R09 Signal at once when continuing is not responsible: a signal of severity high is reported on the day it was found. It only warns: that it
 * was not is recorded as it is. Source: letter on the proeftuinen.
 */
export function reportedAtOnce({
  severity,
  foundOn,
  reportedOn,
  reportedTo,
}: Pick<Signal, 'severity' | 'foundOn' | 'reportedOn' | 'reportedTo'>): Finding[] {
  if (severity !== 'high') return [];
  if (reportedOn === null) {
    const message = `Een ernstig signaal meldt u dezelfde dag, op ${formatDate(foundOn)}. Vul in wanneer het is gemeld.`;
    return [warn('R09', 'reportedOn', message)];
  }
  const findings: Finding[] = [];
  const days = daysBetween(foundOn, reportedOn);
  if (days > 0) {
    const late = days === 1 ? 'een dag' : `${days} dagen`;
    findings.push(warn('R09', 'reportedOn', `Het signaal is ${late} na het vinden gemeld; dat moet dezelfde dag.`));
  }
  if (reportedTo === null) findings.push(warn('R09', 'reportedTo', 'Schrijf op aan wie het signaal is gemeld.'));
  return findings;
}

/** Signals of severity high that nobody reported yet, resolved or not: an open matter until it is filled in (R09). */
export function unreportedSignals<S extends Pick<Signal, 'severity' | 'reportedOn'>>(signals: readonly S[]): S[] {
  return signals.filter(({ severity, reportedOn }) => severity === 'high' && reportedOn === null);
}
