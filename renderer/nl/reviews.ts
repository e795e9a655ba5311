/** Words of the reviews of a Wlz-uitvoerder. */
export const reviewText = {
  title: 'Beoordelingen',
  help: 'Wat de Wlz-uitvoerder antwoordde op de afspraak zoals die toen was.',
  add: 'Beoordeling vastleggen',
  newTitle: 'Nieuwe beoordeling',
  editTitle: 'Beoordeling',
  edit: 'Wijzigen',
  editOf: (organisation: string, date: string) => `Beoordeling van ${organisation} op ${date} wijzigen`,
  none: 'Er is nog geen beoordeling vastgelegd.',
  saved: 'De beoordeling is opgeslagen',
  by: (organisation: string, date: string) => `${organisation}, ${date}`,
  current: 'Over deze versie',
  earlier: 'Over een eerdere tekst',
  earlierText: 'De afspraak is na deze beoordeling veranderd.',
  signed: 'Ondertekend antwoord',
  remarksHelp: 'Over de afspraak als geheel. Zonder namen.',
  roleHelp: 'Een functie, geen naam.',
  onLines: 'Per regel',
  onLinesHelp: 'Vul alleen in waar de Wlz-uitvoerder iets over zei.',
  line: (number: number, what: string, amount: string) => `${number}. ${what}, ${amount}`,
  lineGone: 'Een regel die er niet meer is',
  answerOn: (number: string) => `Antwoord bij regel ${number}`,
  remarkOn: (number: string) => `Opmerking bij regel ${number}`,
  missingAnswer: 'Kies een antwoord bij deze opmerking.',
  onLine: (number: number) => `Regel ${number}`,
  column: 'Beoordeling',
  backToDraft: 'Terug naar concept',
  backToDraftText:
    'De Wlz-uitvoerder wil het anders. U kunt de afspraak terugzetten en aanpassen; dat gebeurt niet vanzelf.',
  takeAccord: 'Datum overnemen als akkoord',
  takeAccordText: 'De Wlz-uitvoerder is akkoord. Het akkoord telt pas als de datum bij de afspraak staat.',
  accordTaken: 'Het akkoord van de Wlz-uitvoerder staat bij de afspraak',
  record: {
    tabsLabel: 'Onderdelen van de beoordeling',
    retireTitle: 'Deze beoordeling laten vervallen?',
    retireText:
      'Doe dit als de beoordeling hier per vergissing staat. Zij verdwijnt met haar opmerkingen; de geschiedenis blijft.',
    retired: 'De beoordeling is vervallen',
  },
} as const;

/** Words of the filter on who may see an agreement (R16). */
export const reviewerText = {
  filter: 'Wat ziet deze Wlz-uitvoerder',
  explanation: (name: string) => `U ziet nu alleen wat ${name} mag zien.`,
} as const;
