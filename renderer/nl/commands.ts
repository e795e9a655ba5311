/** Words of the command bar. */
export const commandText = {
  open: 'Zoeken en opdrachten',
  openKeys: 'Ctrl + K',
  title: 'Zoeken en opdrachten',
  placeholder: 'Zoek een dossier, een onderdeel of een opdracht',
  list: 'Resultaten',
  groups: { recents: 'Laatst geopend', screens: 'Onderdelen', actions: 'Opdrachten', records: 'Gevonden' },
  count: (count: number) => (count === 1 ? '1 resultaat' : `${count} resultaten`),
  nothing: 'Geen resultaten',
  nothingHint: 'Probeer een deel van een naam, een code of een woord uit de tekst.',
  incomplete: 'Nog niet alles is doorzocht; er wordt verder gezocht.',
  failed: 'Er kon niet worden gezocht.',
  keys: '↑ en ↓ om te kiezen, Enter om te openen, Esc om te sluiten',
  where: (places: readonly string[]) => places.join(' › '),
} as const;

/** Opdrachten as they stand in the command bar; `words` are other words by which people look for them. */
export const actionText = {
  newInstitution: { label: 'Nieuwe instelling', words: 'toevoegen zorgaanbieder' },
  newDepartment: { label: 'Nieuwe afdeling', words: 'toevoegen proefafdeling proeftuin' },
  newIntervention: { label: 'Nieuwe interventie', words: 'toevoegen' },
  newAgreement: { label: 'Nieuwe afspraak', words: 'toevoegen bestedingsafspraak' },
  newSignal: { label: 'Nieuw signaal', words: 'toevoegen melden zorgen' },
  newWaiver: { label: 'Nieuwe regel buiten werking', words: 'toevoegen regelruimte' },
  lock: { label: 'Vergrendelen', words: 'op slot afsluiten' },
  light: { label: 'Lichte weergave', words: 'thema licht' },
  dark: { label: 'Donkere weergave', words: 'thema donker' },
  asComputer: { label: 'Weergave zoals de computer', words: 'thema licht donker automatisch' },
  compact: { label: 'Compacte weergave', words: 'dichter op elkaar klein' },
  normal: { label: 'Ruime weergave', words: 'compact uit groot' },
  undo: (what: string) => ({ label: `Ongedaan maken: ${what}`, words: 'terugdraaien herstellen' }),
  sync: { label: 'Nu synchroniseren', words: 'verzenden ophalen' },
  print: { label: 'Deze pagina afdrukken', words: 'printen pdf' },
} as const;
