/** Words of the overview of keys. Keys are as they stand on a Dutch keyboard. */
export const keyboardText = {
  title: 'Sneltoetsen',
  open: 'Sneltoetsen tonen',
  keys: 'Toets',
  what: 'Wat het doet',
  after: 'dan',
  singleKeys: 'Sneltoetsen van één letter gebruiken',
  singleKeysHint:
    'Zet ze uit als u met spraak werkt of per ongeluk toetsen raakt. Toetsen met Ctrl of Alt blijven altijd werken.',
  singleKeysOff: 'staat uit',
  toPart: (part: string) => `Naar ${part}`,
  groups: [
    {
      title: 'Overal',
      keys: [
        { keys: ['Ctrl', 'K'], what: 'Zoeken en opdrachten' },
        { keys: ['Ctrl', 'Z'], what: 'Het laatste ongedaan maken' },
        { keys: ['Alt', '←'], what: 'Terug naar het vorige scherm' },
        { keys: ['Alt', '→'], what: 'Vooruit naar het volgende scherm' },
        { keys: ['Ctrl', 'P'], what: 'Afdrukken' },
        { keys: ['Ctrl', '+'], what: 'Groter; Ctrl en − is kleiner' },
        { keys: ['?'], what: 'Dit overzicht', single: true },
        { keys: ['N'], what: 'Iets nieuws beginnen op dit scherm', single: true },
      ],
    },
    {
      title: 'In een formulier',
      keys: [
        { keys: ['Ctrl', 'Enter'], what: 'Opslaan, vanuit elk veld' },
        { keys: ['Enter'], what: 'Naar het volgende veld; in een lijst ook: kiezen wat gemarkeerd is' },
        { keys: ['Tab'], what: 'Naar het volgende veld of de volgende knop' },
        { keys: ['↓'], what: 'Een lijst openen en kiezen' },
        { keys: ['Esc'], what: 'Sluiten; wat u typte blijft als concept bewaard' },
      ],
    },
    {
      title: 'In de regels van een afspraak',
      keys: [
        { keys: ['Enter'], what: 'Naar de volgende cel; met Shift terug' },
        { keys: ['↓'], what: 'Naar dezelfde cel van de volgende regel' },
        { keys: ['Ctrl', 'V'], what: 'Regels plakken uit een rekenblad' },
      ],
    },
  ],
  goTo: 'Naar een onderdeel',
} as const;
