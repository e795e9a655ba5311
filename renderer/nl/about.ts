/** Words of the page about this workbook. */
export const aboutText = {
  title: 'Over dit werkboek',
  explanation: 'Welke regels gelden en waarom, en hoeveel dit werkboek zelf vraagt.',
  version: 'Versie',
  versions: {
    software: 'Proeftuinboek',
    experiment: 'Experiment',
    basis: 'Grondslag',
    window: 'Looptijd',
    profiles: 'Zorgprofielen',
    regions: 'Zorgkantoorregio’s',
  },
  window: (from: string, to: string) => `${from} tot en met ${to}`,
  profiles: (count: number) => `${count} profielen; gewone meerzorg bekend voor 2015, 2019 en 2022`,
  regions: (count: number) => `${count} aanwijzingen; zeker voor 2015 en 2025`,

  asked: 'Wat dit werkboek vraagt',
  askedText: (required: number, all: number) =>
    `Samen ${all} gegevens, waarvan ${required} verplicht. De rest mag leeg blijven. Wat het werkboek zelf weet of uitrekent, telt niet mee.`,
  askedCaption: 'Gevraagde gegevens per soort',
  kind: 'Soort',
  required: 'Verplicht',
  all: 'Alles bij elkaar',
  total: 'Samen',

  burden: 'Hoe registratielast wordt gemeten',
  burdenText: 'Minder registreren is een doel van de proeftuinen. Deze indicatoren laten zien of het lukt.',
  burdens: {
    B1: 'Hoeveel uren per maand medewerkers bezig zijn met aanvragen, registreren en verantwoorden. Meet dit vóór de start en daarna elk half jaar, met dezelfde vraag aan dezelfde functies.',
    B3: 'Hoeveel gegevens er per cliënt worden gevraagd, bij elkaar over alle formulieren. Tel ze vóór de start en daarna. Wat dit werkboek vraagt, staat hierboven.',
  },
  burdenWaiver: (hours: string) =>
    `Bij regelruimte (B2) vult u in hoeveel uren per maand een regel die niet geldt, scheelt: het veld “${hours}”.`,

  rules: 'De regels',
  rulesText:
    'Elke regel zegt waar hij vandaan komt. Dezelfde uitleg staat bij “Waarom?” op de plek waar een regel iets vraagt.',
  source: (source: string) => `Bron: ${source}`,
} as const;
