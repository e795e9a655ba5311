/** Where a word of the field comes from. */
export type GlossarySource = 'letter' | 'experiment' | 'public' | 'own';

/** The sources spelled out, in Dutch. */
export const glossarySources: Readonly<Record<GlossarySource, string>> = {
  letter: 'Brief van de staatssecretaris over de proeftuinen meerzorg',
  experiment: 'Brief van de staatssecretaris over persoonsvolgende bekostiging',
  public: 'Openbare regels en publicaties van NZa en zorgkantoren',
  own: 'Afspraak van dit werkboek',
};

/** A word of the field, in plain language (domain document, 2). */
export interface GlossaryTerm {
  readonly term: string;
  /** Other words for the same. */
  readonly also?: readonly string[];
  readonly explanation: string;
  readonly source: GlossarySource;
}

const terms = {
  meerzorg: {
    term: 'Meerzorg',
    explanation:
      'Extra zorg en extra geld boven op het zorgprofiel, voor mensen die veel meer zorg nodig hebben dan het zwaarste profiel betaalt.',
    source: 'letter',
  },
  pilot: {
    term: 'Proeftuin',
    also: ['proef'],
    explanation:
      'De deelname van een instelling aan het experiment: op een of meer afdelingen werkt zij anders, en met de Wlz-uitvoerder spreekt zij af waar het meerzorggeld naartoe gaat.',
    source: 'letter',
  },
  institution: {
    term: 'Instelling',
    also: ['zorgaanbieder'],
    explanation:
      'De zorgaanbieder die Wlz-zorg met verblijf geeft. Zij is een van de twee partijen bij een bestedingsafspraak.',
    source: 'letter',
  },
  department: {
    term: 'Proefafdeling',
    also: ['afdeling'],
    explanation: 'De afdeling of woning waar de andere manier van werken wordt geprobeerd.',
    source: 'letter',
  },
  wlzExecutor: {
    term: 'Wlz-uitvoerder',
    also: ['zorgkantoor'],
    explanation:
      'Voert de Wet langdurige zorg (Wlz) uit, namens de verzekerden. Zij is de andere partij bij een bestedingsafspraak.',
    source: 'letter',
  },
  careOfficeRegion: {
    term: 'Zorgkantoorregio',
    explanation: 'Een deel van Nederland waarvoor één Wlz-uitvoerder is aangewezen.',
    source: 'public',
  },
  careProfile: {
    term: 'Zorgprofiel',
    also: ['zzp', 'zorgzwaartepakket'],
    explanation: 'Het pakket zorg waarop iemand recht heeft, zoals 7VG. De lijst met profielen verandert met de jaren.',
    source: 'public',
  },
  intervention: {
    term: 'Contextgerichte interventie',
    also: ['interventie'],
    explanation:
      'Wat de afdeling anders doet: aan de omgeving en de voorwaarden (team, gebouw, dagprogramma, deskundigheid) of samen met de cliënt.',
    source: 'letter',
  },
  agreement: {
    term: 'Bestedingsafspraak',
    also: ['afspraak'],
    explanation:
      'Wat instelling en Wlz-uitvoerder afspreken over de besteding van het meerzorggeld, voor een cliënt, een afdeling of de hele instelling.',
    source: 'letter',
  },
  agreementLine: {
    term: 'Afspraakregel',
    explanation: 'Eén doel met één bedrag binnen een bestedingsafspraak.',
    source: 'own',
  },
  realisation: {
    term: 'Realisatie',
    explanation: 'Wat er in een periode echt is besteed op een regel van de afspraak.',
    source: 'public',
  },
  referenceBudget: {
    term: 'Referentiebudget',
    explanation:
      'Wat de afdeling in dat jaar onder de gewone meerzorgregeling gehad zou hebben. De afspraken samen mogen er niet boven komen.',
    source: 'letter',
  },
  dialogue: {
    term: 'Gesprek',
    explanation:
      'Een gesprek tussen professionals over de cliënten en hun omgeving, met CCE als gesprekspartner en adviseur. Cliënten of hun vertegenwoordigers doen mee.',
    source: 'letter',
  },
  measurement: {
    term: 'Nulmeting en meting',
    also: ['meting', 'T0'],
    explanation:
      'De waarde van een indicator vóór de start (de nulmeting, T0), en later nog eens (T1, T2, …), om te zien of er iets verandert.',
    source: 'own',
  },
  ruleWaiver: {
    term: 'Regelruimte',
    also: ['regel buiten werking'],
    explanation:
      'Een regel van de NZa die voor de proef niet geldt, en wat ervoor in de plaats komt. Het experiment moet regelarm zijn.',
    source: 'letter',
  },
  signal: {
    term: 'Signaal',
    explanation:
      'Een twijfel of zorg, vooral over nadeel voor een cliënt, en wat daarmee is gedaan. Een ernstig signaal wordt meteen gemeld.',
    source: 'letter',
  },
  clientRepresentative: {
    term: 'Cliëntvertegenwoordiger',
    explanation:
      'Spreekt namens een cliënt, bijvoorbeeld familie. Doet mee in gesprekken en wordt gehoord vóór een afspraak geldt.',
    source: 'letter',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;

/** Identifier of a word of the field. */
export type TermId = keyof typeof terms;

/** Every word of the field by its identifier. */
export const glossary: Readonly<Record<TermId, GlossaryTerm>> = terms;
