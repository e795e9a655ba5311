/** Words of forms in general. */
export const formText = {
  save: 'Opslaan',
  saving: 'Bezig met opslaan…',
  cancel: 'Annuleren',
  saveKeys: 'Ctrl + Enter',
  required: 'Velden met een * zijn verplicht.',
  choose: 'Kies een mogelijkheid.',
  yearUnreadable: 'Vul een jaar in van vier cijfers, bijvoorbeeld 2016.',
  inRow: (label: string, row: number) => `${label}, regel ${row}`,
  errorsTitle: (count: number) => (count < 2 ? 'Er klopt nog iets niet' : `Er kloppen nog ${count} dingen niet`),
  draftSaved: (time: string) => `Concept – opgeslagen ${time}`,
  draftRestored: (moment: string) => `Uw concept van ${moment} staat er weer.`,
  draftFailed: (message: string) => `Het concept kon niet worden opgeslagen. ${message}`,
  discardDraft: 'Concept weggooien',
  saved: 'Opgeslagen',
  undo: 'Ongedaan maken',
  undoneCommand: (message: string) => `Ongedaan gemaakt: ${message}`,
} as const;
