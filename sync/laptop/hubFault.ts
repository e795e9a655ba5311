import { refusals, type RefusalCode } from '../protocol/refusals.ts';

const texts = {
  HUB_UNREACHABLE:
    'Het centrale punt is niet bereikbaar. Uw werk blijft bewaard en gaat mee zodra er weer verbinding is.',
  HUB_NONSENSE:
    'Op dit adres antwoordt iets anders dan een centraal punt van Proeftuinboek. Controleer het adres of vraag uw beheerder.',
  HUB_OTHER:
    'Op dit adres staat nu een ander centraal punt. Vraag uw beheerder, en meld dit apparaat zo nodig opnieuw aan.',
  HUB_HOLE:
    'Het centrale punt mist eerdere wijzigingen van dit apparaat en neemt daarom niets nieuws aan. Vraag uw beheerder om hulp. Uw werk blijft bewaard.',
  HUB_ADDRESS: 'Dit is geen adres van een centraal punt. Schrijf het zoals https://sync.voorbeeld.nl.',
  HUB_ADDRESS_OPEN: 'Dit adres is niet beveiligd. Gebruik een adres dat met https:// begint.',
  'unknown-device':
    'Het centrale punt kent dit apparaat niet. Vraag een uitnodigingscode en meld dit apparaat opnieuw aan. Uw werk blijft bewaard.',
} as const;

/** Codes of `refusals`, and of what goes wrong before the hub can refuse anything. */
export type HubFaultCode = RefusalCode | keyof typeof texts;

/** Why the hub could not be asked, or what it answered instead; the message is Dutch and says what to do. */
export class HubFault extends Error {
  override readonly name = 'HubFault';
  readonly code: HubFaultCode;

  constructor(code: HubFaultCode, options?: { readonly cause?: unknown }) {
    super(messages.get(code) ?? refusals.unexpected[1], options);
    this.code = code;
  }
}

const messages: ReadonlyMap<string, string> = new Map([
  ...Object.entries(refusals).map(([code, [, text]]) => [code, text] as const),
  ...Object.entries(texts),
]);

/** The refusal with a code that a hub sent; a code of a newer hub counts as `unexpected`. */
export function refusalCodeOf(code: string): RefusalCode {
  const known = Object.keys(refusals).find((name): name is RefusalCode => name === code);
  return known ?? 'unexpected';
}

/** True for a fault with one of these codes. */
export function isFault(error: unknown, ...codes: readonly HubFaultCode[]): error is HubFault {
  return error instanceof HubFault && codes.includes(error.code);
}
