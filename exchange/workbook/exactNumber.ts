/** Digits that the binary fraction of a spreadsheet holds exactly; what is behind them is noise. */
const exactDigits = 15;

/** Decimals that we keep of a measured value; amounts have fewer. */
const keptDecimals = 6;

/** Share of a number that is noise of a computation when it stands behind the decimals that we keep. */
const noise = 1e-9;

/**
 * The number of a cell as exact decimal text with a point, without the noise of binary fractions: `1234.0999999999999` → `1234.1`. A number
 * that really has more decimals than we keep comes with all of them, so that its reader can refuse it.
 */
export function exactNumber(number: number): string {
  const exact = Number(number.toPrecision(exactDigits));
  const [, fraction = ''] = String(exact).split('.');
  const rounded = Number(exact.toFixed(keptDecimals));
  const isNoise = Math.abs(exact - rounded) <= noise * Math.max(1, Math.abs(exact));
  // Adding zero makes a negative zero an ordinary one.
  return String((fraction.length > keptDecimals && isNoise ? rounded : exact) + 0);
}
