import { allPartiesTookPart, clientTookPart } from '../dialogue.ts';
import { yearOf } from '../values/isoDate.ts';
import type { FigureFamily } from './family.ts';

/** P1–P3: the conversations and who took part in them. */
export const tallyDialogues: FigureFamily = ({ registration, places, years, tally }) => {
  const wanted = new Set(years);
  for (const { departmentId, date, participants } of registration.dialogue) {
    const year = yearOf(date);
    if (!wanted.has(year)) continue;
    const place = places.ofDepartment(departmentId);
    tally.count(year, 'P1', place);
    tally.share(year, 'P2', place, clientTookPart(participants));
    tally.share(year, 'P3', place, allPartiesTookPart(participants));
  }
};
