/**
 * Names under which one Wlz-uitvoerder goes in the list of regions: the full name of 2015 and the short one of later years. Each row is one
 * organisation. Zilveren Kruis is the name under which Achmea's zorgkantoor works since 2016. Source: designations of zorgkantoren (public
 * list), and the names on their own sites.
 */
const houses: readonly (readonly string[])[] = [
  ['Achmea Zorgkantoor N.V.', 'Zilveren Kruis'],
  ['CZ Zorgkantoor B.V.', 'CZ'],
  ['Stichting Zorgkantoor Menzis', 'Menzis'],
  ['Stichting Wlz-uitvoerder Zorg en Zekerheid', 'Zorg en Zekerheid'],
  ['Salland Zorgkantoor B.V.', 'Salland'],
  ['VGZ Zorgkantoor B.V.', 'VGZ'],
  ['Zorgkantoor DSW B.V.', 'DSW'],
];

const houseOf = new Map(houses.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)));

/**
 * One name for all names of a Wlz-uitvoerder, so that they can be compared; a name that is not in the list stands for itself.
 *
 * @example executorHouse('CZ') // 'CZ Zorgkantoor B.V.'
 */
export function executorHouse(name: string): string {
  return houseOf.get(name) ?? name;
}
