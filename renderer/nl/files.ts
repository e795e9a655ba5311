/** Words of choosing files. */
export const filesText = {
  drop: 'Laat los om deze bestanden te kiezen',
  browse: 'Bladeren',
  unreadable: (name: string) => `Het bestand ${name} kan niet gelezen worden. Staat het nog op dezelfde plek?`,
} as const;
