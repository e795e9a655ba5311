import type { SeededRandom } from './random.ts';

/** Sentences as consultants write them, without anything that points at a person. */
const sentences = [
  'De groep kwam tot rust toen de overdracht op een vast moment gebeurde.',
  'Het team wil eerst het dagritme op orde hebben voordat er iets anders verandert.',
  'De gedragsdeskundige is nu twee dagdelen per week op de afdeling.',
  'Er is nog geen vervanging voor de nachten; dat vraagt om een afspraak met de zorgkantoren.',
  'De ruimte is te gehorig, vooral tijdens het eten.',
  'Cliëntvertegenwoordigers vonden dat er goed naar hen geluisterd werd.',
  'De bezetting in het weekend blijft een zorg.',
  'Scholing over prikkelverwerking is gevolgd door het hele team.',
  'Minder wisselingen leveren zichtbaar minder incidenten op.',
  'De begroting laat ruimte voor een extra dagdeel dagbesteding.',
  'Over de vrijheidsbeperking is afgesproken dat elke maatregel na drie maanden opnieuw bekeken wordt.',
  'De medische oorzaak is uitgesloten; nu kijken we naar de omgeving.',
  'Afgesproken is dat de teamleider dit in het volgende overleg terughaalt.',
  'Wat werkt op de ene groep, past niet vanzelf op de andere.',
] as const;

/** Free text of one to `most` sentences. */
export function freeText(random: SeededRandom, most: number): string {
  return Array.from({ length: random.whole(1, most) }, () => random.pick(sentences)).join(' ');
}
