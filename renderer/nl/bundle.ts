/** Words of exchanging changes in a file, where no network comes. */
export const bundleText = {
  title: 'Bestand uitwisselen',
  intro:
    'Komt er nooit een netwerk? Geef uw werk dan mee in een versleuteld bestand, bijvoorbeeld op een USB-stick. Wie het inleest, krijgt dezelfde gegevens en dezelfde geschiedenis. Dubbel inlezen kan geen kwaad.',
  exportOpen: 'Bestand maken',
  importOpen: 'Bestand inlezen',
  close: 'Sluiten',

  exportTitle: 'Bestand maken',
  institutions: 'Instellingen in het bestand',
  noInstitutions: 'Er is nog geen instelling om mee te geven.',
  chooseOne: 'Kies minstens één instelling.',
  passphraseText:
    'Spreek de wachtzin voor dit bestand mondeling af. Zonder die wachtzin kan niemand het lezen, ook u niet.',
  passphrase: 'Wachtzin voor het bestand',
  repeat: 'Nog een keer dezelfde wachtzin',
  make: 'Bestand maken',
  madeTitle: 'Het bestand is gemaakt',
  made: (name: string) =>
    `Het bestand ${name} staat bij uw downloads. Geef de wachtzin langs een andere weg door dan het bestand.`,
  saveAgain: 'Nog een keer opslaan',

  importTitle: 'Bestand inlezen',
  choose: 'Kies een bestand van een collega',
  chooseHint: 'U kunt het ook hierheen slepen.',
  chosen: (name: string) => `Gekozen: ${name}`,
  open: 'Openen',
  opening: 'Bestand openen…',
  other: 'Een ander bestand kiezen',
  inside: 'Wat er in het bestand zit',
  by: 'Gemaakt door',
  madeAt: 'Gemaakt op',
  institutionsInside: 'Instellingen',
  changes: 'Wijzigingen',
  added: 'Daarvan nieuw hier',
  nothingNew: 'Alles uit dit bestand staat al op deze laptop.',
  take: 'Opnemen in het werkboek',
  taking: 'Opnemen…',
  taken: (changes: string) => `Opgenomen: ${changes}`,
  conflictsMaybe: 'Is iets verschillend gewijzigd, dan staat dat bij de conflicten.',
} as const;
