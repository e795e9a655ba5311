/** Words of the pictures. */
export const chartText = {
  asTable: 'Bekijk als tabel',
  asPicture: 'Bekijk als grafiek',
  target: (value: string) => `Streefwaarde ${value}`,
  breakMark: 'breuk',
} as const;

/** Words of the pictures of money. */
export const moneyChartText = {
  title: 'Geld in beeld',
  quarters: 'Overeengekomen en gerealiseerd per kwartaal',
  quartersNote:
    'Een bedrag over een langere periode is naar dagen over de kwartalen verdeeld. Opgeteld klopt het tot op de cent.',
  focus: 'Waarop het overeengekomen geld is gericht, per jaar',
  quarter: 'Kwartaal',
  quarterName: (year: string, number: string) => `${year}, ${number}e kwartaal`,
  quarterShort: (number: string) => `K${number}`,
  year: 'Jaar',
  total: 'Samen',
  agreed: 'Overeengekomen',
  realised: 'Gerealiseerd',
  parts: { client: 'Cliënt', mixed: 'Gemengd', context: 'Context' },
  share: (percent: string) => `${percent}%`,
  amountAndShare: (amount: string, share: string) => `${amount} (${share})`,
  none: 'Er is nog niets overeengekomen of gerealiseerd.',
} as const;
