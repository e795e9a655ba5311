import type { FigureFamily } from './family.ts';
import { runsIn } from './years.ts';

/** D1–D4: who takes part. A department is active in a year when it runs on at least one day of it. */
export const tallyParticipation: FigureFamily = ({ registration, places, years, tally }) => {
  for (const year of years) {
    const institutionsWithDepartment = new Set<string>();
    for (const { id, institutionId, startDate, endDate, clientCount, clientsWithMeerzorg } of registration.department) {
      if (!runsIn(year, startDate, endDate)) continue;
      const place = places.ofDepartment(id);
      institutionsWithDepartment.add(institutionId);
      tally.count(year, 'D2', places.ofInstitution(institutionId));
      tally.add(year, 'D3', place, { numerator: BigInt(clientCount), n: 1 });
      if (clientsWithMeerzorg !== null) tally.add(year, 'D4', place, { numerator: BigInt(clientsWithMeerzorg), n: 1 });
    }
    for (const institutionId of institutionsWithDepartment) {
      const above = places.ofInstitution(institutionId).filter(({ level }) => level !== 'institution');
      tally.count(year, 'D1', above);
    }
  }
};
