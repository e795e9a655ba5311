/** Words of the history of a record. */
export const historyText = {
  empty: 'leeg',
  became: '→',
  nothing: 'Er is nog niets gebeurd.',
  kinds: { create: 'Toegevoegd', update: 'Gewijzigd', retire: 'Vervallen', restore: 'Teruggezet' },
  restored: 'Oude waarde teruggezet',
  restore: {
    label: 'Terugzetten',
    of: (field: string) => `Terugzetten: ${field}`,
    title: 'Deze waarde terugzetten?',
    explanation: (fields: number) =>
      fields === 1
        ? 'Dit verandert. De geschiedenis bewaart beide.'
        : 'Deze gegevens horen bij elkaar en gaan samen terug. De geschiedenis bewaart beide.',
    confirm: (fields: number) => (fields === 1 ? 'Deze waarde terugzetten' : 'Deze waarden terugzetten'),
    done: (field: string) => `Teruggezet: ${field}`,
  },
  imported: 'Ingelezen uit een registratie',
  undone: (what: string) => `Ongedaan gemaakt – ${what.toLowerCase()}`,
  about: (done: string, what: string) => `${done}: ${what}`,
  between: ' op ',
  by: (who: string, moment: string) => `${who}, ${moment}`,
  reason: (reason: string) => `Reden: ${reason}`,
  values: (count: number) => (count === 1 ? '1 gegeven ingevuld' : `${count} gegevens ingevuld`),
  undo: 'Ongedaan maken',
  unknownRecord: 'een ander record',
  yes: 'ja',
  no: 'nee',
} as const;
