/** Words of the store with sample data. */
export const sampleText = {
  mark: 'Voorbeeldgegevens',
  menu: 'Voorbeeldgegevens: wat kunt u hier doen?',
  look: 'Eerst rondkijken met voorbeeldgegevens',
  lookText: 'Oefenen met verzonnen instellingen. Zij staan apart van uw eigen werkboek en raken er nooit mee vermengd.',
  making: 'De voorbeeldgegevens worden klaargezet…',
  leave: 'Zelf beginnen',
  remove: 'Voorbeeldgegevens verwijderen',
  removeTitle: 'Voorbeeldgegevens verwijderen?',
  removeText:
    'Alles wat u in de voorbeeldgegevens hebt geprobeerd, gaat van deze computer af. Uw eigen werkboek blijft zoals het is.',
  removed: 'De voorbeeldgegevens zijn verwijderd',
} as const;
