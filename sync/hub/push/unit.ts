import type { Change } from '../../../db/log/change.ts';
import type { PushedLine } from './pushBody.ts';

/** What one command did in one institution: accepted or refused as a whole. */
export interface Unit {
  readonly lines: readonly PushedLine[];
  /** Its changes; empty when one of them has not the shape of a change. */
  readonly changes: readonly Change[];
}

/** The commands in lines that follow each other. */
export function unitsOf(lines: readonly PushedLine[]): Unit[] {
  const units: PushedLine[][] = [];
  for (const line of lines) {
    const current = units.at(-1);
    const last = current?.at(-1)?.place;
    const goesOn = last?.commandId === line.place.commandId && last.device === line.place.device;
    if (current !== undefined && goesOn) current.push(line);
    else units.push([line]);
  }
  return units.map((own) => {
    const changes = own.flatMap(({ change }) => change ?? []);
    return { lines: own, changes: changes.length === own.length ? changes : [] };
  });
}
