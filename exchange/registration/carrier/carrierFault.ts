/** Why a registration cannot be taken apart at all; each has its own Dutch text, because each asks for something else. */
const texts = {
  CARRIER_ABSENT: 'Deze map of dit bestand is er niet, of mag niet gelezen worden.',
  CARRIER_KIND: 'Kies een werkmap (.xlsx of .ods), een zip-bestand of een map met CSV-bestanden.',
  CARRIER_EMPTY:
    'Hier staat geen registratie in. Verwacht wordt een werkmap met bladen zoals Instellingen en Afspraken, of CSV-bestanden met namen zoals instellingen.csv en afspraken.csv.',
  CARRIER_DOUBLE_SHEET: 'Een blad komt twee keer voor. Bewaar van elk blad één bestand.',
  CARRIER_TWO_FOLDERS: 'De bestanden staan in verschillende mappen van de zip. Zet ze bij elkaar in één map.',
  CARRIER_TOO_LARGE: 'Dit is te groot voor een registratie. Controleer of dit het goede bestand is.',
  ZIP_UNREADABLE: 'Dit zip-bestand kan niet gelezen worden. Maak het opnieuw als gewone zip.',
  ZIP_DAMAGED: 'Een bestand in de zip is beschadigd. Maak de zip opnieuw.',
  ZIP_UNSAFE_PATH: 'Het zip-bestand bevat een pad dat buiten de map wijst. Het is niet gelezen.',
  WORKBOOK_LOCKED: 'Deze werkmap is met een wachtwoord beveiligd. Haal het wachtwoord eraf en probeer het opnieuw.',
  WORKBOOK_OLD:
    'Dit is een oud of beveiligd Excel-bestand. Bewaar het zonder wachtwoord als .xlsx en probeer het opnieuw.',
  WORKBOOK_UNREADABLE: 'Deze werkmap kan niet gelezen worden. Open haar in uw rekenprogramma en bewaar haar opnieuw.',
  WORKBOOK_ENTITIES: 'Deze werkmap bevat verwijzingen die niet in een werkmap horen. Ze is niet gelezen.',
  WORKBOOK_TOO_LARGE:
    'Deze werkmap is te groot om in één keer te lezen. Bewaar de bladen als CSV-bestanden, of lever haar in delen aan.',
  WORKBOOK_TOO_SLOW:
    'Het lezen van deze werkmap duurt te lang. Bewaar de bladen als CSV-bestanden en probeer het opnieuw.',
  READING_STOPPED: 'Het inlezen is gestopt. Er is niets bewaard.',
  ZIP_BOMB: 'Het zip-bestand wordt bij uitpakken onwaarschijnlijk groot. Het is niet gelezen.',
} as const;

export type CarrierFaultCode = keyof typeof texts;

/** A named reason why nothing could be read; `message` is Dutch and for the user, `cause` is for the log. */
export class CarrierFault extends Error {
  override readonly name = 'CarrierFault';
  readonly code: CarrierFaultCode;

  constructor(code: CarrierFaultCode, options?: { readonly detail?: string; readonly cause?: unknown }) {
    super(options?.detail === undefined ? texts[code] : `${texts[code]} (${options.detail})`, {
      cause: options?.cause,
    });
    this.code = code;
  }
}
