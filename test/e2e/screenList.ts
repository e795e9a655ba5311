import type { Page } from '@playwright/test';

/** A screen or a form beside one, and how one gets there in the store with sample data. */
export interface Screen {
  /** File name of its picture. */
  readonly name: string;
  /** Address behind the `#`. */
  readonly at: string;
  /** Links to follow from there, by name. */
  readonly through?: readonly string[];
  /** Tab to open then. */
  readonly tab?: string;
  /** What else to do before the picture. */
  readonly after?: (page: Page) => Promise<void>;
}

/** The form of a part of De Beuk for something new. */
function newOf(name: string, tab: string): Screen {
  return { name, at: '/afdelingen', through: ['De Beuk'], tab, after: (page) => page.keyboard.press('n') };
}

/** A part of De Beuk. */
function partOf(name: string, tab: string): Screen {
  return { name, at: '/afdelingen', through: ['De Beuk'], tab };
}

/** Presses the button that begins something new. */
const pressNew = (page: Page) => page.keyboard.press('n');

/** Every screen and every form beside one; a feature adds a line with its first screen. */
export const screenList: readonly Screen[] = [
  { name: 'vandaag', at: '/' },
  { name: 'instellingen', at: '/instellingen' },
  { name: 'instelling-nieuw', at: '/instellingen', after: pressNew },
  { name: 'instelling', at: '/instellingen', through: ['Stichting De Lindehoeve'] },
  { name: 'afdelingen', at: '/afdelingen' },
  { name: 'afdeling-nieuw', at: '/afdelingen', after: pressNew },
  { name: 'afdeling-overzicht', at: '/afdelingen', through: ['De Beuk'] },
  { name: 'afdeling-nieuw-kiezen', at: '/afdelingen', through: ['De Beuk'], after: pressNew },
  { name: 'afdeling-wijzigen', at: '/afdelingen', through: ['De Beuk', 'Wijzigen'] },
  partOf('afdeling-interventies', 'Interventies'),
  newOf('interventie-nieuw', 'Interventies'),
  partOf('afdeling-gesprekken', 'Gesprekken'),
  newOf('gesprek-nieuw', 'Gesprekken'),
  partOf('afdeling-afspraken', 'Afspraken'),
  partOf('afdeling-uitkomsten', 'Uitkomsten'),
  newOf('afdeling-meting-nieuw', 'Uitkomsten'),
  partOf('afdeling-regelruimte', 'Regelruimte'),
  newOf('regelruimte-nieuw', 'Regelruimte'),
  partOf('afdeling-signalen', 'Signalen'),
  newOf('signaal-nieuw', 'Signalen'),
  partOf('afdeling-waarborgen', 'Waarborgen'),
  newOf('waarborgtoets-nieuw', 'Waarborgen'),
  partOf('afdeling-referentiebudget', 'Referentiebudget'),
  newOf('referentiebudget-nieuw', 'Referentiebudget'),
  partOf('afdeling-zorgprofielen', 'Zorgprofielen'),
  newOf('zorgprofielen-nieuw', 'Zorgprofielen'),
  partOf('afdeling-notities', 'Notities en bijlagen'),
  newOf('notitie-nieuw', 'Notities en bijlagen'),
  partOf('afdeling-geschiedenis', 'Geschiedenis'),
  { name: 'interventies', at: '/interventies' },
  {
    name: 'interventie',
    at: '/interventies',
    through: ['Een tweede uitgang naar de tuin, zodat iedereen zelf naar buiten kan'],
  },
  { name: 'afspraken', at: '/afspraken' },
  { name: 'afspraak-nieuw', at: '/afspraken', after: pressNew },
  { name: 'afspraak-overeengekomen', at: '/afspraken', through: ['LH-A01-2016-B01-v2'] },
  { name: 'afspraak-voorgesteld', at: '/afspraken', through: ['LH-A01-2017-B01'] },
  { name: 'afspraak-concept', at: '/afspraken', through: ['DZ-A01-2017-B01'] },
  { name: 'uitkomsten', at: '/uitkomsten' },
  { name: 'regelruimte', at: '/regelruimte' },
  { name: 'signalen', at: '/signalen' },
  { name: 'evaluatie', at: '/evaluatie' },
  { name: 'bestuursverklaring', at: '/evaluatie/bestuursverklaring' },
  { name: 'pakket-controleren', at: '/evaluatie/controleren' },
  { name: 'registratie-inlezen', at: '/registratie' },
  { name: 'synchronisatie', at: '/synchronisatie' },
  { name: 'conflicten', at: '/synchronisatie/conflicten' },
  { name: 'apparaten', at: '/synchronisatie/apparaten' },
  { name: 'hulp', at: '/hulp' },
  { name: 'over', at: '/over' },
  { name: 'begrippen', at: '/begrippen' },
  { name: 'zoeken', at: '/', after: (page) => page.keyboard.press('Control+k') },
];
