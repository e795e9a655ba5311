import { careProfile, type CareProfile } from '../reference/careProfiles.ts';

/** Years of which the public regulations say for which profiles ordinary meerzorg could be claimed; silent about other years. */
export const claimYears = [2015, 2019, 2022] as const satisfies readonly (keyof CareProfile['meerzorg'])[];

export type ClaimYear = (typeof claimYears)[number];

/** In which of the known years ordinary meerzorg could be claimed for a profile. */
export interface OrdinaryMeerzorg {
  readonly year: ClaimYear;
  readonly claimable: boolean;
}

/**
 * R10 Eligibility for ordinary meerzorg is dated, and a fact of a care profile: never a test of a client. Whether a client could get it rests on more,
 * above all on needing at least a quarter more care than the profile gives. Source: art. 2.2 Regeling langdurige zorg; 25% rule.
 *
 * @returns every known year in order, or nothing for a profile that is not in the list
 */
export function ordinaryMeerzorg(profileCode: string): readonly OrdinaryMeerzorg[] {
  const profile = careProfile(profileCode);
  if (profile === undefined) return [];
  return claimYears.map((year) => ({ year, claimable: profile.meerzorg[year] }));
}
