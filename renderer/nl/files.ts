/** Words of choosing files. */
export const filesText = {
  drop: 'Laat los om te kiezen',
  browse: { one: 'Bestand kiezen', several: 'Bestanden kiezen' },
  unreadable: (name: string) => `Het bestand ${name} kan niet gelezen worden. Staat het nog op dezelfde plek?`,
} as const;
