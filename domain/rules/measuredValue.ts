import type { Measurement } from '../measurement.ts';
import { indicators, type IndicatorCode, type ValueRange } from '../reference/indicators.ts';
import { knownInstrument } from '../reference/instruments.ts';
import { divideRounded, formatDecimal, toMillionths, withoutTrailingZeros } from '../values/decimal.ts';
import { block, warn, type Finding } from './finding.ts';

/** What a value can be: of the indicator, and for Q1 of the instrument when its scale is known. */
export function rangeOf(indicator: IndicatorCode, instrument: string | null): ValueRange {
  const own = indicator === 'Q1' ? knownInstrument(instrument)?.range : undefined;
  return own ?? indicators[indicator].range;
}

/** `0 tot en met 100`, or `0 of meer`. */
export function showRange({ min, max }: ValueRange): string {
  return max === null ? `${formatDecimal(min)} of meer` : `${formatDecimal(min)} tot en met ${formatDecimal(max)}`;
}

/**
 * A value is one that its indicator can have (`formaat`): 120% of the clients, or fewer than no incidents, cannot be. Source: domain
 * document, 8.
 *
 * @param field field of the value: a target is held to the same range
 */
export function valueInRange(
  { indicator, value, instrument }: Pick<Measurement, 'indicator' | 'value' | 'instrument'>,
  field = 'value',
): Finding[] {
  const range = rangeOf(indicator, instrument);
  const millionths = toMillionths(value);
  const fits = millionths >= toMillionths(range.min) && (range.max === null || millionths <= toMillionths(range.max));
  if (fits) return [];
  const name = knownInstrument(instrument)?.name;
  const of = indicator === 'Q1' && name !== undefined ? `de ${name}` : `“${indicators[indicator].label}”`;
  return [block('formaat', field, `“${formatDecimal(value)}” kan niet: bij ${of} is het ${showRange(range)}.`)];
}

/** Quality of life says little without the instrument it was measured with (`verplicht`, as a warning). */
export function instrumentIsNamed({ indicator, instrument }: Pick<Measurement, 'indicator' | 'instrument'>): Finding[] {
  if (indicator !== 'Q1' || instrument !== null) return [];
  return [warn('verplicht', 'instrument', 'Schrijf op met welk instrument de score is gemeten, bijvoorbeeld POS.')];
}

type Parts = Pick<Measurement, 'indicator' | 'numerator' | 'denominator'>;

/** Decimals of a value that is worked out: as many as anyone reads. */
const decimalsWorkedOut = 2;

/**
 * The value that follows from numerator and denominator, rounded half away from zero to two decimals; null when one of them lacks, the denominator
 * is not above zero, or the indicator is not counted like that.
 */
export function valueFromParts({ indicator, numerator, denominator }: Parts): string | null {
  const exact = quotient({ indicator, numerator, denominator });
  return exact === null ? null : withoutTrailingZeros(divideRounded(exact.top, exact.bottom, decimalsWorkedOut));
}

/**
 * Numerator and denominator are counts, and a value that is given beside them is the one that follows from them, to the decimals it was written
 * with (`berekening`). Which of the three is wrong nobody can know: the question is asked.
 */
export function valueFitsParts({ value, ...parts }: Parts & Pick<Measurement, 'value'>): Finding[] {
  const findings = partsAreCounts(parts);
  if (findings.length > 0) return findings;
  const exact = quotient(parts);
  if (exact === null) return [];
  const decimals = value.split('.')[1]?.length ?? 0;
  if (withoutTrailingZeros(divideRounded(exact.top, exact.bottom, decimals)) === value) return [];
  const worked = formatDecimal(withoutTrailingZeros(divideRounded(exact.top, exact.bottom, decimalsWorkedOut)));
  const message = `Uit teller en noemer volgt ${worked}, maar er staat ${formatDecimal(value)}. Welke klopt? Laat de waarde leeg om haar te laten uitrekenen.`;
  return [block('berekening', 'value', message)];
}

function partsAreCounts({ indicator, numerator, denominator }: Parts): Finding[] {
  const findings: Finding[] = [];
  if (numerator !== null && toMillionths(numerator) < 0n) {
    findings.push(block('formaat', 'numerator', 'Een teller kan niet kleiner zijn dan nul.'));
  }
  if (denominator !== null && toMillionths(denominator) <= 0n) {
    findings.push(block('formaat', 'denominator', 'Een noemer is groter dan nul.'));
  }
  const { counted, range, label } = indicators[indicator];
  const isShare = counted !== null && range.max === '100';
  if (findings.length > 0 || !isShare || numerator === null || denominator === null) return findings;
  if (toMillionths(numerator) > toMillionths(denominator)) {
    const message = `De teller (${formatDecimal(numerator)}) is meer dan de noemer (${formatDecimal(denominator)}). Bij “${label}” kan dat niet.`;
    findings.push(block('berekening', 'numerator', message));
  }
  return findings;
}

/** Numerator × times and denominator as whole numbers of the same scale. */
function quotient({ indicator, numerator, denominator }: Parts): { top: bigint; bottom: bigint } | null {
  const { counted } = indicators[indicator];
  if (counted === null || numerator === null || denominator === null) return null;
  const bottom = toMillionths(denominator);
  if (bottom <= 0n) return null;
  return { top: toMillionths(numerator) * BigInt(counted.times), bottom };
}
