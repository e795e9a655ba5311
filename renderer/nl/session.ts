/** Words of first start, unlocking and faults of the store. */
const faultTitles: Readonly<Record<string, string>> = {
  KEY_MISSING: 'Het sleutelbestand ontbreekt',
  KEY_DAMAGED: 'Het sleutelbestand is niet leesbaar',
  STORE_WRONG_KEY: 'De sleutel past niet',
  STORE_FOREIGN: 'Dit is geen werkboek',
  STORE_DAMAGED: 'Het werkboek is beschadigd',
  STORE_NEWER: 'Dit werkboek is van een nieuwere versie',
  STORE_IN_USE: 'Het werkboek is al geopend',
  STORE_MIGRATION_FAILED: 'Het bijwerken is niet gelukt',
};

export const sessionText = {
  step: (current: number, all: number) => `Stap ${current} van ${all}`,
  next: 'Verder',
  back: 'Terug',
  tryAgain: 'Opnieuw proberen',

  welcome: 'Welkom bij Proeftuinboek',
  welcomeText:
    'In dit werkboek legt u vast wat er in de proeftuinen gebeurt en wordt afgesproken. Alles blijft versleuteld op deze laptop; u hebt geen netwerk nodig.',
  name: 'Uw naam',
  nameMissing: 'Vul uw naam in.',
  organisation: 'Uw organisatie',
  organisationMissing: 'Vul uw organisatie in.',

  passphraseTitle: 'Kies een wachtzin',
  passphraseText:
    'Met de wachtzin opent u het werkboek. Neem vier of meer losse woorden die u kunt onthouden en die niets met elkaar te maken hebben.',
  passphrase: 'Wachtzin',
  newPassphrase: 'Nieuwe wachtzin',
  repeat: 'Nog een keer dezelfde wachtzin',
  passphraseMissing: 'Vul de wachtzin in.',
  passphraseShort: (length: number) => `Neem minstens ${length} tekens.`,
  passphraseWeak: 'Deze wachtzin is te makkelijk te raden. Neem vier losse woorden, zonder uw naam of organisatie.',
  repeatMissing: 'Typ de wachtzin nog een keer.',
  repeatDiffers: 'Dit is niet dezelfde wachtzin.',
  capsLock: 'Caps Lock staat aan.',
  strength: {
    empty: 'Minstens 12 tekens',
    short: 'Nog te kort: minstens 12 tekens',
    weak: 'Te makkelijk te raden',
    fair: 'Goed genoeg; een woord erbij maakt hem sterker',
    strong: 'Sterk',
  },

  codeTitle: 'Uw herstelcode',
  codeText:
    'Vergeet u de wachtzin, dan opent u het werkboek met deze code. Hij wordt maar één keer getoond. Zonder wachtzin en zonder code kan niemand uw gegevens nog lezen, ook wij niet.',
  codeOf: (name: string, organisation: string, date: string) =>
    `Herstelcode van het Proeftuinboek van ${name}, ${organisation}. Gemaakt op ${date}. Bewaar dit blad op een veilige plek, niet bij de laptop.`,
  print: 'Afdrukken',
  saveFile: 'Opslaan als bestand',
  codeAdvice: [
    'Bewaar de code niet bij de laptop: in een kluis of een wachtwoordbeheerder.',
    'Een opgeslagen bestand hoort op een andere plek dan deze laptop.',
  ],
  codeKept: 'Ik heb de code bewaard',
  codeFileName: 'herstelcode-proeftuinboek.txt',
  codeFile: (name: string, code: string) =>
    `Herstelcode van het Proeftuinboek van ${name}\r\n\r\n${code}\r\n\r\nBewaar dit bestand op een veilige plek, niet op de laptop zelf.\r\n`,

  confirmTitle: 'Controleer uw herstelcode',
  confirmText: 'Neem de code die u bewaard hebt en typ er deze twee groepen van over.',
  confirmWholeText:
    'Bij het begin kreeg u een herstelcode. Typ hem hier over, dan weten we zeker dat u hem goed bewaard hebt.',
  group: (place: number) => `Groep ${place}`,
  groupMissing: 'Typ deze groep over.',
  groupWrong: 'Dit klopt niet met de code. Kijk nog eens goed.',
  check: 'Controleren',
  showCodeAgain: 'Code nog eens bekijken',
  later: 'Later',

  recoveryCode: 'Herstelcode',
  codeMissing: 'Vul de herstelcode in.',
  codeFormat: 'Zes groepen van vijf tekens. Kleine letters en spaties mogen ook.',

  chooseTitle: 'Hoe wilt u beginnen?',
  empty: 'Leeg beginnen',
  emptyText: 'U voert de eerste instelling zelf in.',
  import: 'Registratie importeren',
  importText: 'U hebt al een registratie als werkmap of als CSV-bestanden.',
  demo: 'Voorbeeldgegevens bekijken',

  unlockTitle: 'Werkboek openen',
  demoPassphrase: 'Dit zijn voorbeeldgegevens. De wachtzin is: voorbeeldgegevens.',
  unlock: 'Openen',
  byCode: 'Wachtzin vergeten',
  byPassphrase: 'Toch met de wachtzin',
  recoverTitle: 'Openen met de herstelcode',
  recoverText: 'Vul de herstelcode in en kies meteen een nieuwe wachtzin. De herstelcode blijft dezelfde.',

  faultTitle: (code: string) => faultTitles[code] ?? 'Het werkboek kan niet open',
  faultUnknown: 'Er is iets mis met het werkboek. Er is niets aan veranderd.',
  unreachableTitle: 'Geen verbinding met het werkboek',
} as const;
