/** Words for a record that opens in a panel: its form, its history, and taking it away. */
export const recordText = {
  form: 'Gegevens',
  history: 'Geschiedenis',
  retire: 'Laten vervallen',
  institution: 'Instelling',
  department: 'Afdeling',
  wholeInstitution: 'Hele instelling',
  wholeInstitutionHelp: 'Laat leeg als het over de hele instelling gaat.',
  period: 'Periode',
  state: 'Stand',
  missing: 'Dit is er niet (meer). Het is vervallen, of het adres klopt niet.',
} as const;
