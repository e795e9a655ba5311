/** Words of syncing: the status in the top bar and the page that explains it. */
const number = new Intl.NumberFormat('nl-NL');

/** `1 wijziging`, `3.400 wijzigingen`. */
function counted(count: number, one: string, several: string): string {
  return count === 1 ? `1 ${one}` : `${number.format(count)} ${several}`;
}

/** `1 wijziging`. */
function changes(count: number): string {
  return counted(count, 'wijziging', 'wijzigingen');
}

/** Short, for the top bar. */
export const standingText = {
  notEnrolled: 'Nog niet gekoppeld',
  inSync: (time: string) => `Gesynchroniseerd · ${time}`,
  inSyncNow: 'Gesynchroniseerd',
  running: 'Bezig met synchroniseren…',
  toSend: (count: number) => `${number.format(count)} te verzenden`,
  toFetch: (count: number) => (count === 0 ? 'Nog niet vergeleken' : `${number.format(count)} op te halen`),
  offline: (since: string) => `Offline sinds ${since}`,
  offlineNow: 'Offline',
  conflicts: (count: number) => counted(count, 'conflict', 'conflicten'),
  refused: (count: number) => `${number.format(count)} niet aangenomen`,
  refusedByHub: 'Synchroniseren lukt niet',
  notAgreed: 'Nog niets verzonden',
  revoked: 'Toegang ingetrokken',
  tooOld: 'Programma bijwerken',
  hubTooOld: 'Centraal punt is nog niet bijgewerkt',
  unknown: 'Stand onbekend',
  onlineAgain: 'Weer verbonden met het centrale punt',
  /** What the chip in the top bar is called: what it says, and where it leads. */
  toPage: (label: string) => `${label}. Naar Synchronisatie`,
} as const;

export const syncText = {
  title: 'Synchronisatie',
  explanation: 'Uw werk delen met collega’s en dat van hen ophalen, ook na een tijd zonder netwerk.',
  count: number.format.bind(number),
  changes,
  roles: { coordinator: 'Coördinator', consultant: 'Consulent' },
  rolesInText: { coordinator: 'coördinator', consultant: 'consulent' },

  connect: {
    title: 'Koppelen aan het centrale punt',
    intro:
      'Alles staat nu alleen op deze laptop. Koppelt u die aan het centrale punt, dan kunnen collega’s met dezelfde instelling verder werken met wat u vastlegt, en andersom. Ook daarna kunt u gewoon zonder netwerk werken.',
    help: 'Het adres en de code krijgt u van een coördinator. Een code werkt één keer.',
    url: 'Adres van het centrale punt',
    urlHint: 'Bijvoorbeeld https://proeftuinboek.voorbeeld.nl',
    urlMissing: 'Vul het adres in dat u van de coördinator kreeg.',
    code: 'Uitnodigingscode',
    codeMissing: 'Vul de uitnodigingscode in.',
    submit: 'Koppelen',
    nothingYet: 'Met koppelen wordt nog niets verzonden. U ziet eerst wat er van deze laptop af gaat.',
    done: (name: string) => `Deze laptop is gekoppeld aan ${name}`,
  },

  preview: {
    title: 'Wat gaat er van deze laptop af',
    text: (name: string) =>
      `Dit wordt verzonden naar ${name}. Collega’s met toegang tot de instelling kunnen het daarna zien. Er is nog niets verzonden.`,
    textNothing: (name: string) =>
      `Op deze laptop staat nog niets om te verzenden. Wat u straks vastlegt, gaat vanzelf naar ${name}.`,
    caption: 'Te verzenden per instelling',
    institution: 'Instelling',
    records: 'Gegevens',
    changes: 'Wijzigingen',
    total: 'Samen',
    what: 'Met elk gegeven gaat ook de geschiedenis mee: wie het wanneer heeft gewijzigd. Concepten en wachtzinnen blijven op de laptop.',
    agree: 'Ja, verzenden',
    agreeNothing: 'Ja, synchroniseren',
    refuse: 'Nee, loskoppelen',
    loading: 'Kijken wat er verzonden zou worden…',
  },

  standing: {
    title: 'Hoe het ervoor staat',
    inSync: 'Alles is gesynchroniseerd',
    toSend: (count: number) =>
      count === 1 ? 'Er is 1 wijziging te verzenden' : `Er zijn ${number.format(count)} wijzigingen te verzenden`,
    behind: (count: number) =>
      count === 0 ? 'Nog niet vergeleken met het centrale punt' : 'Er is nieuw werk van collega’s op te halen',
    offline: (since: string) => `Geen contact met het centrale punt sinds ${since}`,
    offlineText: 'U kunt gewoon doorwerken. Zodra er weer contact is, wordt uw werk vanzelf verzonden.',
    refused: 'Synchroniseren lukt niet',
    nextAttempt: (time: string) => `Nieuwe poging om ${time}.`,
    now: 'Nu synchroniseren',
    asRole: (role: string) => `als ${role}`,
    lastSync: 'Laatst gesynchroniseerd',
    never: 'Nog niet',
    toSendLabel: 'Te verzenden',
    toFetchLabel: 'Op te halen',
    nothing: 'niets',
    notBackedUp: (count: number) =>
      `${changes(count)} ${count === 1 ? 'staat' : 'staan'} nog niet in een reservekopie van het centrale punt. Deze laptop bewaart ze en verzendt ze opnieuw als dat nodig is.`,
    clockAhead: (minutes: string) =>
      `De klok van deze laptop loopt ${minutes} voor op die van het centrale punt. Dat geeft niets voor uw gegevens, maar tijden in de geschiedenis kloppen dan niet. Zet de klok gelijk.`,
    clockBehind: (minutes: string) =>
      `De klok van deze laptop loopt ${minutes} achter op die van het centrale punt. Dat geeft niets voor uw gegevens, maar tijden in de geschiedenis kloppen dan niet. Zet de klok gelijk.`,
    minutes: (count: number) => counted(count, 'minuut', 'minuten'),
    hours: (count: number) => counted(count, 'uur', 'uur'),
    days: (count: number) => counted(count, 'dag', 'dagen'),
    sentAgain: (count: number) =>
      `Het centrale punt is teruggezet naar een eerdere stand. ${changes(count)} van deze laptop ${count === 1 ? 'wordt' : 'worden'} opnieuw verzonden. Er gaat niets verloren.`,
    conflicts: (count: number) =>
      count === 1
        ? 'Er is 1 conflict: iets is op twee laptops verschillend gewijzigd. Iemand moet kiezen wat geldt.'
        : `Er zijn ${number.format(count)} conflicten: iets is op twee laptops verschillend gewijzigd. Iemand moet kiezen wat geldt.`,
    toConflicts: 'Naar de conflicten',
    refusedBelow: (count: number) =>
      `${changes(count)} van deze laptop ${count === 1 ? 'is' : 'zijn'} niet aangenomen. Kijk hieronder wat en waarom.`,
    unsentCaption: 'Nog te verzenden per instelling',
  },

  progress: {
    contact: 'Contact maken met het centrale punt…',
    send: 'Verzenden…',
    fetch: 'Ophalen wat collega’s vastlegden…',
    fill: 'Geschiedenis ophalen…',
    of: (phase: string, institution: string) => `${phase} ${institution}`,
    count: (done: number, total: number) => `${number.format(done)} van ${number.format(total)}`,
    cancel: 'Stoppen',
    cancelled: 'Gestopt. Wat al verzonden of opgehaald is, blijft staan; de rest gaat later.',
  },

  refused: {
    title: 'Niet aangenomen',
    text: 'Deze wijzigingen van deze laptop zijn niet aangenomen. Ze tellen niet mee en collega’s zien ze niet. Leg opnieuw vast wat nog klopt.',
    what: 'Wat',
    why: 'Waarom niet',
    by: 'Door wie en wanneer',
    isNew: 'nieuw',
    seenAll: 'Alles gezien',
    markedSeen: 'Gemarkeerd als gezien',
    caption: 'Wijzigingen die niet zijn aangenomen',
  },

  waiting: {
    title: 'Wachten nog',
    text: (count: number) =>
      count === 1
        ? '1 gegeven van een collega kan deze laptop nog niet laten zien. Het is bewaard en gaat niet verloren.'
        : `${number.format(count)} gegevens van collega’s kan deze laptop nog niet laten zien. Ze zijn bewaard en gaan niet verloren.`,
    reasons: {
      unknown: (what: string) => `${what}: gemaakt met een nieuwere versie van Proeftuinboek. Werk het programma bij.`,
      incomplete: (what: string) => `${what}: een deel is nog niet binnen.`,
      reference: (what: string) => `${what}: hoort bij iets dat nog niet binnen is.`,
    },
    several: (what: string, count: number) => `${what} (${number.format(count)})`,
  },

  tooOld: {
    title: 'Werk Proeftuinboek bij',
    text: 'Deze versie is te oud voor het centrale punt. U kunt alles nog lezen; verzenden en ophalen gaat pas weer na het bijwerken. Uw werk blijft bewaard.',
  },
  hubTooOld: {
    title: 'Het centrale punt is nog niet bijgewerkt',
    text: 'Deze laptop is nieuwer dan het centrale punt. U kunt gewoon doorwerken. Zodra de beheerder het centrale punt heeft bijgewerkt, wordt uw werk verzonden.',
  },

  revoked: {
    title: 'De toegang van deze laptop is ingetrokken',
    text: (name: string, moment: string) =>
      `Een coördinator van ${name} heeft de toegang ingetrokken. Deze laptop merkte dat op ${moment}.`,
    nothingMore: 'Er wordt niets meer verzonden of opgehaald.',
  },
  purged: {
    title: 'Gegevens zijn van deze laptop verwijderd',
    text: (moment: string) =>
      `Deze laptop heeft geen toegang meer tot wat hieronder staat. Op ${moment} is het van de laptop verwijderd.`,
    all: 'Wat nog niet verzonden was, is eerst overgedragen aan het centrale punt. Vraag de coördinator ernaar.',
    nothingLost: 'Alles wat u had vastgelegd, was al verzonden.',
    sent: 'alles was verzonden',
    unsent: (count: number) => `${changes(count)} ${count === 1 ? 'was' : 'waren'} nog niet verzonden`,
  },

  leave: {
    open: 'Loskoppelen',
    title: 'Deze laptop loskoppelen?',
    text: 'Alles wat op de laptop staat, blijft staan. Er wordt niets meer verzonden of opgehaald. Om later weer te koppelen hebt u een nieuwe uitnodigingscode nodig.',
    unsent: (count: number) =>
      count === 1
        ? 'Let op: 1 wijziging is nog niet verzonden.'
        : `Let op: ${number.format(count)} wijzigingen zijn nog niet verzonden.`,
    confirm: 'Loskoppelen',
    done: 'Deze laptop is losgekoppeld',
  },
} as const;
