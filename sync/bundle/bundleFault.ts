/** Why a bundle cannot be made or read; each has its own Dutch text, because each asks for something else. */
const texts = {
  BUNDLE_PASSPHRASE_SHORT: 'Kies voor het bestand een wachtzin van minstens 12 tekens.',
  BUNDLE_NOTHING: 'Er is nog geen instelling om in een bestand mee te geven.',
  BUNDLE_NO_INSTITUTION: 'Een gekozen instelling staat niet op dit apparaat.',
  BUNDLE_INCOMPLETE:
    'De geschiedenis van een gekozen instelling is hier nog niet compleet. Synchroniseer eerst en maak het bestand daarna.',
  BUNDLE_EMPTY: 'Dit bestand is leeg.',
  BUNDLE_FOREIGN: 'Dit is geen uitwisselbestand van Proeftuinboek.',
  BUNDLE_NEWER: 'Dit bestand is gemaakt met een nieuwere versie van Proeftuinboek. Werk eerst het programma bij.',
  BUNDLE_LOCKED:
    'De wachtzin klopt niet, of het begin van het bestand is beschadigd: dat verschil is van buiten niet te zien. ' +
    'Typ de wachtzin nog eens. Helpt dat niet, vraag het bestand dan opnieuw.',
  BUNDLE_HEADER: 'Het begin van dit bestand is beschadigd. Vraag het bestand opnieuw.',
  BUNDLE_DAMAGED: 'Dit bestand is onderweg beschadigd, veranderd of afgekapt. Vraag het bestand opnieuw.',
  BUNDLE_CUT: 'Het einde van dit bestand ontbreekt. Vraag het bestand opnieuw.',
  BUNDLE_TOO_LARGE:
    'Dit is te groot voor één bestand. Maak het bestand met minder instellingen, voor elke groep instellingen een.',
  BUNDLE_BOMB: 'Dit bestand wordt bij uitpakken onwaarschijnlijk groot. Het is niet gelezen.',
  BUNDLE_CONTENT: 'De inhoud van dit bestand heeft niet de goede vorm. Vraag de maker om het opnieuw te maken.',
  BUNDLE_CHANGE: 'Een wijziging in dit bestand is anders dan haar kenmerk zegt. Er is niets overgenomen.',
  BUNDLE_CHAIN: 'In dit bestand ontbreekt een wijziging of staan wijzigingen door elkaar. Er is niets overgenomen.',
  BUNDLE_SIGNATURE: 'Een handtekening in dit bestand klopt niet. Er is niets overgenomen.',
  BUNDLE_AUTHOR:
    'In dit bestand staan wijzigingen op naam van een apparaat dat ze niet heeft ondertekend. Er is niets overgenomen.',
  BUNDLE_WITHDRAWN:
    'De toegang van dit apparaat tot een instelling in dit bestand is ingetrokken. Er is niets overgenomen. Vraag de coördinator.',
  BUNDLE_MISFIT: 'Dit bestand past niet bij wat hier al staat. Er is niets overgenomen.',
} as const;

export type BundleFaultCode = keyof typeof texts;

/** A named reason why a bundle was not made or not taken; `message` is Dutch and for the user, `cause` is for the log. */
export class BundleFault extends Error {
  override readonly name = 'BundleFault';
  readonly code: BundleFaultCode;

  constructor(code: BundleFaultCode, options?: { readonly cause?: unknown }) {
    super(texts[code], options);
    this.code = code;
  }
}
