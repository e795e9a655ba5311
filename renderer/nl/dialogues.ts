/** Words of the dialogues. */
export const dialogueText = {
  title: 'Gesprekken',
  newTitle: 'Nieuw gesprek',
  editTitle: (kind: string, date: string) => `${kind} van ${date}`,
  saved: 'Gesprek is opgeslagen',
  emptyTitle: 'Er zijn nog geen gesprekken op deze afdeling',
  emptyText: 'Leg vast wie er waren, wat er is besproken en wat er is afgesproken.',
  tabsLabel: 'Onderdelen van het gesprek',
  participantsHelp: 'Alleen rollen, geen namen.',
  perspectiveHelp: 'Wat wil de cliënt, hoe ontwikkelt hij of zij zich? Zonder namen.',
  company: {
    none: 'Er was geen cliënt of cliëntvertegenwoordiger bij dit gesprek.',
    client: 'De cliënt of een cliëntvertegenwoordiger was erbij.',
    all: 'De instelling, de Wlz-uitvoerder en de cliënt of een cliëntvertegenwoordiger waren er alle drie bij.',
  },
  followUps: 'Vervolgacties',
  openFollowUps: (open: number) => (open === 1 ? '1 open' : `${open} open`),
  allDone: (done: number) => (done === 1 ? '1 gedaan' : `alle ${done} gedaan`),
  firstDue: 'uiterlijk',
  /** Words with which a dialogue with so many follow-ups is retired. */
  record: (title: string, followUps: number) => ({
    retireTitle: `${title} laten vervallen?`,
    retireText: [
      'Doe dit als het gesprek hier per vergissing staat. Het verdwijnt uit de lijsten en de cijfers; de geschiedenis blijft.',
      ...(followUps === 0
        ? []
        : [followUps === 1 ? 'De vervolgactie vervalt mee.' : `De ${followUps} vervolgacties vervallen mee.`]),
    ].join(' '),
    retired: 'Het gesprek is vervallen',
  }),
} as const;
