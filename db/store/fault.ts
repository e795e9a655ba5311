/** Why a store cannot be opened or used; each has its own Dutch text, because each asks for something else of the user. */
const texts = {
  STORE_ABSENT: 'In deze map staat nog geen werkboek.',
  STORE_EXISTS: 'In deze map staat al een werkboek. Het wordt niet overschreven.',
  STORE_IN_USE: 'Dit werkboek is al geopend in een ander venster of programma. Sluit het daar, of ga daar verder.',
  STORE_WRONG_KEY:
    'De sleutel past niet op dit werkboek. Hoort keys.json bij een ander werkboek? Zet het goede bestand terug, of een reservekopie.',
  STORE_FOREIGN: 'Dit bestand is geen werkboek van Proeftuinboek. Er is niets aan veranderd.',
  STORE_DAMAGED: 'Het werkboek is beschadigd. Er is niets aan veranderd. Zet een reservekopie terug of vraag hulp.',
  STORE_NEWER:
    'Dit werkboek is gemaakt met een nieuwere versie van Proeftuinboek. Werk het programma bij; er is niets aan veranderd.',
  STORE_MIGRATION_FAILED: 'Het bijwerken van het werkboek is niet gelukt. De oude stand is behouden.',
  STORE_BACKUP_FAILED:
    'Het maken van een reservekopie is niet gelukt. Er is niets aan het werkboek veranderd. Kijk of er ruimte is op de schijf.',
  RECORD_NEWER:
    'Dit is vastgelegd met een nieuwere versie van Proeftuinboek. Werk het programma bij om het hier te kunnen wijzigen.',
  RECORD_FETCHING:
    'Uw eerdere werk in deze instelling wordt nog opgehaald. Wacht tot het synchroniseren klaar is en probeer het dan opnieuw.',
  KEY_MISSING:
    'Het werkboek is er wel, maar het sleutelbestand ontbreekt. Zet het bestand keys.json terug in de map van het werkboek.',
  KEY_DAMAGED: 'Het sleutelbestand (keys.json) is niet leesbaar. Zet een goede kopie terug.',
  WRONG_PASSPHRASE: 'Deze wachtzin klopt niet.',
  WRONG_RECOVERY_CODE: 'Deze herstelcode klopt niet.',
} as const;

export type StoreFaultCode = keyof typeof texts;

/** A named reason why the store does not open; `message` is Dutch and for the user, `cause` is for the log. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: StoreFaultCode;

  constructor(code: StoreFaultCode, options?: { readonly cause?: unknown }) {
    super(texts[code], options);
    this.code = code;
  }
}
