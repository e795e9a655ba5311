/**
 * Care profiles (zorgprofielen) of the Wlz, with the years in which ordinary meerzorg could be claimed for them (R10) and
 * the base hours a week. Facts from the public regulations named in the domain document; certain for 2015, 2019 and 2022.
 */
export interface CareProfile {
  readonly code: string;
  readonly sector: string;
  /** Name in the regulation. */
  readonly name: string;
  /** Could claim ordinary meerzorg in that year. */
  readonly meerzorg: { readonly 2015: boolean; readonly 2019: boolean; readonly 2022: boolean };
  /** Base hours a week as a decimal, or null where the regulation gives none. */
  readonly hoursPerWeek: string | null;
}

function profile(code: string, sector: string, name: string, meerzorg: string, hoursPerWeek: string | null): CareProfile {
  return {
    code,
    sector,
    name,
    meerzorg: { 2015: meerzorg[0] === '1', 2019: meerzorg[1] === '1', 2022: meerzorg[2] === '1' },
    hoursPerWeek,
  };
}

/** In the order of the regulation. The fourth column: claimable in 2015, 2019, 2022. */
export const careProfiles: readonly CareProfile[] = [
  profile('1VV', 'VV', 'Beschut wonen met enige begeleiding', '000', null),
  profile('2VV', 'VV', 'Beschut wonen met begeleiding en verzorging', '000', null),
  profile('3VV', 'VV', 'Beschut wonen met begeleiding en intensieve verzorging', '000', null),
  profile('4VV', 'VV', 'Beschut wonen met intensieve begeleiding en uitgebreide verzorging', '000', null),
  profile('5VV', 'VV', 'Beschermd wonen met intensieve dementiezorg', '000', null),
  profile('6VV', 'VV', 'Beschermd wonen met intensieve verzorging en verpleging', '000', null),
  profile('7VV', 'VV', 'Beschermd wonen met zeer intensieve zorg, vanwege specifieke aandoeningen, met de nadruk op begeleiding', '011', '22.25'),
  profile('8VV', 'VV', 'Beschermd wonen met zeer intensieve zorg, vanwege specifieke aandoeningen, met de nadruk op verzorging/verpleging', '011', '27.0'),
  profile('9bVV', 'VV', 'Herstelgerichte behandeling met verpleging en verzorging', '000', null),
  profile('10VV', 'VV', 'Beschermd verblijf met intensieve palliatief-terminale zorg', '000', null),
  profile('1VG', 'VG', 'Wonen met enige begeleiding', '000', null),
  profile('2VG', 'VG', 'Wonen met begeleiding', '000', null),
  profile('3VG', 'VG', 'Wonen met begeleiding en verzorging', '000', null),
  profile('4VG', 'VG', 'Wonen met begeleiding en intensieve verzorging', '000', null),
  profile('5VG', 'VG', 'Wonen met intensieve begeleiding en intensieve verzorging', '111', '24.5'),
  profile('6VG', 'VG', 'Wonen met intensieve begeleiding, verzorging en gedragsregulering', '000', null),
  profile('7VG', 'VG', '(Besloten) wonen met zeer intensieve begeleiding, verzorging en gedragsregulering', '111', '33.75'),
  profile('8VG', 'VG', 'Wonen met begeleiding en volledige verzorging en verpleging', '111', '29.0'),
  profile('1LVG', 'LVG', 'Wonen met enige behandeling en begeleiding', '000', null),
  profile('2LVG', 'LVG', 'Wonen met behandeling en begeleiding', '000', null),
  profile('3LVG', 'LVG', 'Wonen met intensieve behandeling en begeleiding, kleine groep', '000', null),
  profile('4LVG', 'LVG', 'Wonen met zeer intensieve behandeling en begeleiding', '111', '30.0'),
  profile('5LVG', 'LVG', 'Besloten wonen met zeer intensieve behandeling en begeleiding', '111', '30.0'),
  profile('1SGLVG', 'SGLVG', 'Behandeling in een SGLVG-behandelcentrum', '111', '39.5'),
  profile('1LG', 'LG', 'Wonen met enige begeleiding en enige verzorging', '000', null),
  profile('2LG', 'LG', 'Wonen met begeleiding en enige verzorging', '000', null),
  profile('3LG', 'LG', 'Wonen met enige begeleiding en verzorging', '000', null),
  profile('4LG', 'LG', 'Wonen met begeleiding en verzorging', '000', null),
  profile('5LG', 'LG', 'Wonen met begeleiding en intensieve verzorging', '111', '26.0833'),
  profile('6LG', 'LG', 'Wonen met intensieve begeleiding en intensieve verzorging', '011', '28.5'),
  profile('7LG', 'LG', 'Wonen met zeer intensieve begeleiding en zeer intensieve verzorging', '111', '30.25'),
  profile('1ZGaud', 'ZGaud', 'Wonen met begeleiding en enige verzorging', '000', null),
  profile('2ZGaud', 'ZGaud', 'Wonen met intensieve begeleiding en verzorging', '000', null),
  profile('3ZGaud', 'ZGaud', 'Wonen met intensieve begeleiding en intensieve verzorging', '111', '45.0'),
  profile('4ZGaud', 'ZGaud', 'Wonen met intensieve begeleiding en enige verzorging', '000', null),
  profile('1ZGvis', 'ZGvis', 'Wonen met enige begeleiding en enige verzorging', '000', null),
  profile('2ZGvis', 'ZGvis', 'Wonen met begeleiding en enige verzorging', '000', null),
  profile('3ZGvis', 'ZGvis', 'Wonen met intensieve begeleiding en verzorging', '000', null),
  profile('4ZGvis', 'ZGvis', 'Wonen met intensieve begeleiding en intensieve verzorging', '000', null),
  profile('5ZGvis', 'ZGvis', 'Wonen met zeer intensieve begeleiding en zeer intensieve verzorging', '111', '31.75'),
  profile('1GGZ-B', 'GGZ-B', 'Voortgezet verblijf met begeleiding', '000', null),
  profile('2GGZ-B', 'GGZ-B', 'Voortgezet verblijf met structuur en uitgebreide begeleiding', '000', null),
  profile('3GGZ-B', 'GGZ-B', 'Voortgezet verblijf met intensieve begeleiding', '000', null),
  profile('4GGZ-B', 'GGZ-B', 'Voortgezet verblijf met intensieve begeleiding en verzorging', '000', null),
  profile('5GGZ-B', 'GGZ-B', 'Voortgezet verblijf met intensieve begeleiding en gedragsregulering', '000', null),
  profile('6GGZ-B', 'GGZ-B', 'Voortgezet verblijf met intensieve begeleiding en intensieve verpleging en verzorging', '011', '25.0'),
  profile('7GGZ-B', 'GGZ-B', 'Beveiligd voortgezet verblijf vanwege extreme gedragsproblematiek met zeer intensieve begeleiding', '011', '36.0'),
  profile('1GGZ-W', 'GGZ-W', 'Wonen met intensieve begeleiding', '000', null),
  profile('2GGZ-W', 'GGZ-W', 'Wonen met intensieve begeleiding en verzorging', '000', null),
  profile('3GGZ-W', 'GGZ-W', 'Wonen met intensieve begeleiding en gedragsregulering', '000', null),
  profile('4GGZ-W', 'GGZ-W', 'Wonen met intensieve begeleiding en intensieve verpleging en verzorging', '001', '25.0'),
  profile('5GGZ-W', 'GGZ-W', 'Beveiligd wonen vanwege extreme gedragsproblematiek met zeer intensieve begeleiding', '001', '36.0'),
];

const byCode = new Map(careProfiles.map((entry) => [entry.code, entry]));

/** True for a code of the list. */
export function isCareProfile(code: string): boolean {
  return byCode.has(code);
}

/** The profile with this code, or undefined. */
export function careProfile(code: string): CareProfile | undefined {
  return byCode.get(code);
}
