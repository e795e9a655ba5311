const messages = {
  HUB_NEWER:
    'De database van het centrale punt is van een nieuwere versie. Werk eerst het programma bij. Er is niets veranderd.',
  HUB_OTHER_VERSION:
    'De database is van een oudere versie dan deze opdracht. Start eerst het centrale punt van deze versie.',
  HUB_MIGRATION_FAILED:
    'De database kon niet worden bijgewerkt. Er is niets veranderd. Zet zo nodig een back-up terug.',
  HUB_UNREACHABLE: 'De database is niet bereikbaar. Controleer of PostgreSQL draait en of het adres klopt.',
  HUB_IN_USE:
    'Er draait al een centraal punt, of een opdracht daarvan, op deze gegevens. Stop dat eerst, of gebruik een andere map.',
  HUB_BUSY: 'Een andere opdracht werkt nu met deze gegevens. Probeer het zo opnieuw.',
  HUB_ABSENT: 'Hier staan geen gegevens van een centraal punt. Controleer de map, of start eerst het centrale punt.',
  HUB_PRESENT: 'Hier staan al gegevens van een centraal punt. Zet met --replace de back-up ervoor in de plaats.',
  HUB_HALF_FOLDER:
    'Er klopt iets niet in de gegevensmap: hub.json en de map postgres horen bij elkaar. Zet de hele map terug, of zet een back-up terug in een lege map.',
  POSTGRES_MISSING:
    'De meegeleverde PostgreSQL is er niet voor deze computer. Installeer de pakketten opnieuw, of geef met DATABASE_URL een eigen PostgreSQL op.',
  POSTGRES_NO_USER:
    'PostgreSQL draait niet als root en er is geen gebruiker postgres of nobody. Start het centrale punt als gewone gebruiker.',
  POSTGRES_OTHER_VERSION:
    'De gegevens zijn van een andere hoofdversie van PostgreSQL. Maak met de vorige versie een back-up en zet die terug in een lege map.',
  POSTGRES_FAILED: 'PostgreSQL startte niet. De reden staat in postgres.log in de gegevensmap.',
  POSTGRES_LINGERS:
    'Een eerdere PostgreSQL op deze gegevens is niet te stoppen. Herstart de computer of stop dat proces.',
  BACKUP_DAMAGED: 'De back-up is beschadigd of niet af. Er is niets veranderd.',
  BACKUP_FOREIGN:
    'Dit bestand is geen back-up van een centraal punt, of het is van een nieuwere versie. Er is niets veranderd.',
} as const;

export type HubFaultCode = keyof typeof messages;

/** Something the administrator of a hub can act on; `message` is Dutch and holds no content of the dossier. */
export class HubFault extends Error {
  override readonly name = 'HubFault';
  readonly code: HubFaultCode;
  constructor(code: HubFaultCode, options?: { readonly cause?: unknown }) {
    super(messages[code], options);
    this.code = code;
  }
}
