/**
 * Why the hub refuses a request, by code: an HTTP status and a Dutch text that says what is wrong and what to do. Nothing in a text is taken
 * from the request.
 */
export const refusals = {
  'no-token': [401, 'Deze vraag heeft geen bewijs van toegang. Meld dit apparaat aan bij het centrale punt.'],
  'bad-token': [401, 'Het bewijs van toegang klopt niet.'],
  'expired-token': [401, 'Het bewijs van toegang is verlopen. Probeer het opnieuw.'],
  'replayed-token': [401, 'Dit bewijs van toegang is al gebruikt.'],
  'unknown-device': [401, 'Dit apparaat is hier niet aangemeld.'],
  'revoked-device': [403, 'De toegang van dit apparaat is ingetrokken.'],
  'not-granted': [403, 'Dit apparaat heeft geen toegang tot deze instelling.'],
  'not-allowed': [403, 'Alleen een coördinator mag dit.'],
  'bad-invite': [403, 'Deze uitnodigingscode klopt niet, is al gebruikt of is verlopen. Vraag een nieuwe.'],
  'device-known': [409, 'Dit apparaat is al aangemeld.'],
  'client-too-old': [426, 'Deze versie van Proeftuinboek is te oud voor het centrale punt. Werk het programma bij.'],
  'hub-too-old': [
    426,
    'Het centrale punt is nog niet bijgewerkt voor deze versie. Synchroniseren kan later; uw werk blijft bewaard.',
  ],
  'bad-request': [400, 'Deze vraag heeft niet de goede vorm.'],
  'not-found': [404, 'Dit bestaat niet.'],
  'too-large': [413, 'Deze vraag is te groot.'],
  'too-many': [429, 'Er komen te veel vragen tegelijk. Probeer het straks opnieuw.'],
  'wrong-epoch': [409, 'Het centrale punt is teruggezet naar een eerdere stand. De stand wordt opnieuw vergeleken.'],
  'foreign-host': [421, 'Deze vraag is voor een ander adres.'],
  'not-ready': [503, 'Het centrale punt is nog niet klaar of wordt onderhouden. Probeer het straks opnieuw.'],
  unexpected: [500, 'Er ging iets mis bij het centrale punt. Er is niets verloren.'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

export type RefusalCode = keyof typeof refusals;

/** Why one change was not accepted. It is kept with the change and shown to its author. */
export const changeRefusals = {
  shape: 'De wijziging heeft niet de goede vorm.',
  hash: 'De wijziging is onderweg veranderd.',
  altered: 'Onder hetzelfde kenmerk staat al iets anders.',
  chain: 'De wijziging sluit niet aan op de vorige van dit apparaat.',
  foreign: 'De wijziging gaat over een record van een andere instelling.',
  author: 'De wijziging is van een ander apparaat en niet door dat apparaat ondertekend.',
  reference: 'De wijziging verwijst naar iets dat hier niet bestaat.',
  frozen: 'R15: wat is overeengekomen, verandert niet meer.',
  rule: 'De wijziging past niet meer bij wat anderen intussen vastlegden.',
  before: 'De wijziging was al eerder niet aangenomen.',
  'builds-on': 'De wijziging bouwt voort op een wijziging die niet is aangenomen.',
} as const;

export type ChangeRefusalCode = keyof typeof changeRefusals;
