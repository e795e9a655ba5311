import type { EntityDefinition } from '../entity.ts';
import { isIsoDate } from '../values/isoDate.ts';
import { containsBsn } from './bsn.ts';
import { block, warn, type Finding } from './finding.ts';

const email = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}\.[\p{L}\d]/u;

/** Ten digits from 0, or nine from +31: also `(010) 123 45 67`, `06 - 12345678` and `+31 (0)6 12345678`; never nine digits in one piece. */
const phone =
  /(?<![\p{L}\d])(?!\d{9}(?!\d))(?:(?:\+|00)[ ]?31[ .-]*(?:\(0\))?[ ]?[1-9]|\(?0[1-9])(?:[ .()/-]{0,3}\d){8}(?!\d)/gu;

/** `31-12-2016`, `1/2/1960`, `2016-12-31`. */
const dayFirst = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20|21)\d{2})(?!\d)/g;
const yearFirst = /(?<!\d)((?:19|20|21)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;

/** Any date behind a word for birth. */
const birthDate = /\bgeb(?:oren|oortedatum|oortedag)?\b[^\d\n]{0,20}\d{1,4}[-/. ](?:\d{1,2}|\p{L}+)[-/. ]\d{1,4}/iu;
/** A date so long ago that it can hardly be about the pilot: `3-5-1960`, `1960-05-03`, `3 mei 1960`. */
const longAgo = /(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19\d{2}|200\d)|(?:19\d{2}|200\d)[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)/;
const longAgoInWords =
  /(?<!\d)\d{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.? (?:19\d{2}|200\d)(?!\d)/iu;

/** The title in any case, the name with a capital: `Mevrouw Jansen`, `dhr. van den Berg`, `mw. J.`. */
const personName =
  /\b(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.?|MEVR\.?|[Mm]w\.?|MW\.?|[Dd]hr\.?|DHR\.?|[Dd]e heer)\s+(?:(?:van|de|den|der|ter|ten|te|’t|'t)\s+)*\p{Lu}/u;

/**
 * R22 No identifying client data in a text. A BSN blocks; a birth date, an e-mail address, a phone number or a name after
 * mevrouw, meneer, dhr. or mw. warns, and keeps the text out of exports until someone looked.
 *
 * @example identifyingData('goal', 'bel 06-12345678')[0]?.severity // 'warning'
 */
export function identifyingData(field: string, text: string): Finding[] {
  // Compatibility forms (no-break spaces, wide digits) become ordinary ones, so that they hide nothing.
  const plain = text.normalize('NFKC').replaceAll(/[‐–]/g, '-');
  const withoutDates = takeOutDates(plain);
  const withoutPhones = withoutDates.replaceAll(phone, '¤');
  const findings: Finding[] = [];
  if (containsBsn(withoutPhones)) {
    findings.push(block('R22', field, 'In deze tekst staat een BSN. Haal het weg: dat mag hier niet bewaard worden.'));
  }
  const look = (found: boolean, what: string) => {
    if (!found) return;
    findings.push(warn('R22', field, `In deze tekst staat ${what}. Haal weg waaraan een cliënt te herkennen is.`));
  };
  look(email.test(plain), 'een e-mailadres');
  look(withoutPhones !== withoutDates, 'een telefoonnummer');
  look(
    [birthDate, longAgo, longAgoInWords].some((pattern) => pattern.test(plain)),
    'misschien een geboortedatum',
  );
  look(personName.test(plain), 'misschien een naam');
  return findings;
}

/** The text without the dates that exist: their digits are neither a BSN nor a phone number. */
function takeOutDates(text: string): string {
  const takeOut = (whole: string, year: string, month: string, day: string) =>
    isIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ? '¤' : whole;
  return text
    .replaceAll(dayFirst, (whole, day: string, month: string, year: string) => takeOut(whole, year, month, day))
    .replaceAll(yearFirst, (whole, year: string, month: string, day: string) => takeOut(whole, year, month, day));
}

/** R22 for every text of a record that someone typed, the free and the short ones. */
export function identifyingDataIn(definition: EntityDefinition, values: Readonly<Record<string, unknown>>): Finding[] {
  return [...definition.shortText, ...definition.freeText].flatMap((field) => {
    const text = values[field];
    return typeof text === 'string' ? identifyingData(field, text) : [];
  });
}
