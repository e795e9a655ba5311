/**
 * Care office regions (zorgkantoorregio's) with their designated Wlz-uitvoerder, dated. Certain for 2015 and 2025, and for the two
 * regions of the second experiment in 2017 and 2018; for other years the list is silent, and so are the rules that use it.
 */
export interface RegionEntry {
  readonly region: string;
  /** Code in iWlz code list COD001; null where the list gives none. */
  readonly iwlzCode: string | null;
  readonly wlzExecutor: string;
  readonly validFrom: string;
  readonly validTo: string;
}

function entry(region: string, iwlzCode: string | null, wlzExecutor: string, validFrom: string, validTo: string): RegionEntry {
  return { region, iwlzCode, wlzExecutor, validFrom, validTo };
}

/** One row for each region and period. */
export const careOfficeRegions: readonly RegionEntry[] = [
  entry('Groningen', '5501', 'Stichting Zorgkantoor Menzis', '2015-01-01', '2015-12-31'),
  entry('Friesland', '5502', 'Zorgkantoor Friesland B.V.', '2015-01-01', '2015-12-31'),
  entry('Drenthe', '5503', 'Achmea Zorgkantoor N.V.', '2015-01-01', '2015-12-31'),
  entry('Zwolle', '5504', 'Achmea Zorgkantoor N.V.', '2015-01-01', '2015-12-31'),
  entry('Twente', '5505', 'Stichting Zorgkantoor Menzis', '2015-01-01', '2015-12-31'),
  entry('Apeldoorn, Zutphen en omstreken', '5506', 'Achmea Zorgkantoor N.V.', '2015-01-01', '2015-12-31'),
  entry('Arnhem', '5507', 'Stichting Zorgkantoor Menzis', '2015-01-01', '2015-12-31'),
  entry('Nijmegen', '5508', 'VGZ Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Utrecht', '5509', 'Achmea Zorgkantoor N.V.', '2015-01-01', '2015-12-31'),
  entry('Flevoland', '5510', 'Achmea Zorgkantoor N.V.', '2015-01-01', '2015-12-31'),
  entry("'t Gooi", '5511', 'Achmea Zorgkantoor N.V.', '2015-01-01', '2015-12-31'),
  entry('Noord-Holland Noord', '5512', 'Univé Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Kennemerland', '5513', 'Achmea Zorgkantoor N.V.', '2015-01-01', '2015-12-31'),
  entry('Zaanstreek/Waterland', '5514', 'Achmea Zorgkantoor N.V.', '2015-01-01', '2015-12-31'),
  entry('Amsterdam', '5515', 'Achmea Zorgkantoor N.V.', '2015-01-01', '2015-12-31'),
  entry('Amstelland en De Meerlanden', '5516', 'Stichting Wlz-uitvoerder Zorg en Zekerheid', '2015-01-01', '2015-12-31'),
  entry('Zuid-Holland Noord', '5517', 'Stichting Wlz-uitvoerder Zorg en Zekerheid', '2015-01-01', '2015-12-31'),
  entry('Haaglanden', '5518', 'CZ Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Delft Westland Oostland', '5519', 'Zorgkantoor DSW B.V.', '2015-01-01', '2015-12-31'),
  entry('Midden-Holland', '5520', 'Trias Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Rotterdam', '5521', 'Achmea Zorgkantoor N.V.', '2015-01-01', '2015-12-31'),
  entry('Nieuwe Waterweg-Noord', '5522', 'Zorgkantoor DSW B.V.', '2015-01-01', '2015-12-31'),
  entry('Zuid-Hollandse Eilanden', '5523', 'CZ Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Waardenland', '5524', 'Trias Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Zeeland', '5525', 'CZ Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('West-Brabant', '5526', 'CZ Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Midden-Brabant', '5527', 'VGZ Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Noordoost-Brabant', '5528', 'VGZ Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Zuidoost-Brabant', '5529', 'CZ Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Noord- en Midden-Limburg', '5530', 'VGZ Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Zuid-Limburg', '5531', 'CZ Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Midden-IJssel', '5532', 'Salland Zorgkantoor B.V.', '2015-01-01', '2015-12-31'),
  entry('Zuid-Limburg', '5531', 'CZ', '2017-01-01', '2018-12-31'),
  entry('Rotterdam', '5521', 'Zilveren Kruis', '2017-01-01', '2018-12-31'),
  entry('Groningen', '5501', 'Menzis', '2025-01-01', '2025-12-31'),
  entry('Friesland', '5533', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry('Drenthe', '5503', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry('Zwolle', '5504', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry('Twente', '5505', 'Menzis', '2025-01-01', '2025-12-31'),
  entry('Apeldoorn, Zutphen en omstreken', '5506', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry('Arnhem', '5507', 'Menzis', '2025-01-01', '2025-12-31'),
  entry('Nijmegen', '5508', 'VGZ', '2025-01-01', '2025-12-31'),
  entry('Utrecht', '5509', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry('Flevoland', '5510', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry("'t Gooi", '5511', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry('Noord-Holland Noord', '5512', 'VGZ', '2025-01-01', '2025-12-31'),
  entry('Kennemerland', '5513', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry('Zaanstreek/Waterland', '5514', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry('Amsterdam', '5515', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry('Amstelland en De Meerlanden', '5516', 'Zorg en Zekerheid', '2025-01-01', '2025-12-31'),
  entry('Zuid-Holland Noord', '5517', 'Zorg en Zekerheid', '2025-01-01', '2025-12-31'),
  entry('Haaglanden', '5518', 'CZ', '2025-01-01', '2025-12-31'),
  entry('Midden-Holland', '5520', 'VGZ', '2025-01-01', '2025-12-31'),
  entry('Rotterdam', '5521', 'Zilveren Kruis', '2025-01-01', '2025-12-31'),
  entry('Zuid-Hollandse Eilanden', '5523', 'CZ', '2025-01-01', '2025-12-31'),
  entry('Waardenland', '5524', 'VGZ', '2025-01-01', '2025-12-31'),
  entry('Zeeland', '5525', 'CZ', '2025-01-01', '2025-12-31'),
  entry('West-Brabant', '5526', 'CZ', '2025-01-01', '2025-12-31'),
  entry('Midden-Brabant', '5527', 'VGZ', '2025-01-01', '2025-12-31'),
  entry('Noordoost-Brabant', '5528', 'VGZ', '2025-01-01', '2025-12-31'),
  entry('Zuidoost-Brabant', '5529', 'CZ', '2025-01-01', '2025-12-31'),
  entry('Noord- en Midden-Limburg', '5530', 'VGZ', '2025-01-01', '2025-12-31'),
  entry('Zuid-Limburg', '5531', 'CZ', '2025-01-01', '2025-12-31'),
  entry('Midden-IJssel', '5532', 'Salland', '2025-01-01', '2025-12-31'),
  entry('DSW (former Delft Westland Oostland + Nieuwe Waterweg-Noord)', null, 'DSW', '2025-01-01', '2025-12-31'),
];

const regionNames = new Set(careOfficeRegions.map(({ region }) => region));

/** Names of the regions in any year of the list, sorted: to choose from. */
export const careOfficeRegionNames: readonly string[] = [...regionNames].toSorted((a, b) => a.localeCompare(b, 'nl'));

/** True for the name of a region in any year of the list. */
export function isCareOfficeRegion(name: string): boolean {
  return regionNames.has(name);
}

/** Names of the regions on a date, sorted; of every year when the list is silent about that date. */
export function regionNamesOn(date: string): string[] {
  const valid = careOfficeRegions.filter(({ validFrom, validTo }) => validFrom <= date && date <= validTo);
  const names = valid.length > 2 ? valid.map(({ region }) => region) : [...regionNames];
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'nl'));
}

/** The designated Wlz-uitvoerder of a region on a date, or undefined where the list is silent. */
export function wlzExecutorOf(region: string, date: string): string | undefined {
  return careOfficeRegions.find((row) => row.region === region && row.validFrom <= date && date <= row.validTo)?.wlzExecutor;
}

/** Every Wlz-uitvoerder of the list, sorted: to choose from. */
export const wlzExecutorNames: readonly string[] = [...new Set(careOfficeRegions.map(({ wlzExecutor }) => wlzExecutor))].toSorted((a, b) => a.localeCompare(b, 'nl'));
