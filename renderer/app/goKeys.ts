import { navigation } from './navigation.ts';

type Address = (typeof navigation)[number]['to'];

/** After G: the letter that goes to a part. A part without a letter is reached by the command bar. */
const letters: Readonly<Partial<Record<Address, string>>> = {
  '/': 'v',
  '/instellingen': 'i',
  '/afdelingen': 'a',
  '/interventies': 't',
  '/afspraken': 's',
  '/regelruimte': 'u',
  '/signalen': 'g',
  '/evaluatie': 'e',
  '/registratie': 'r',
  '/synchronisatie': 'y',
  '/hulp': 'h',
};

/** Parts that have a letter, in the order of the left bar. */
export const goKeys: readonly { readonly letter: string; readonly to: Address; readonly label: string }[] =
  navigation.flatMap(({ to, label }) => {
    const letter = letters[to];
    return letter === undefined ? [] : [{ letter, to, label }];
  });
