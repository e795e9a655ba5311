import type { EntityDefinition } from '../entity.ts';
import { block, warn, type Finding } from './finding.ts';

/** Nine digits that are a BSN by the elfproef: weights 9 to 2 and −1, the sum divisible by 11, not all zeros. */
export function isBsn(digits: string): boolean {
  const padded = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(padded) || padded === '000000000') return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(padded[place]), 0);
  return sum % 11 === 0;
}

/** Runs of eight or nine digits, also written in groups with a space, point or hyphen. */
const digitRuns = /(?<![\d.,/-])\d(?:[ .-]?\d){7,8}(?![\d]|[.,/-]\d)/g;
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;
const phone = /(?<!\d)(?:(?:\+|00)31[ -]?(?:\(0\))?[1-9]|0[1-9])(?:[ -]?\d){8}(?!\d)/;
const birthDate = /\b(?:geb(?:oren|oortedatum|\.)?)\b[^\d\n]{0,20}\d{1,4}[-/. ](?:\d{1,2}|\p{L}+)[-/. ]\d{1,4}/iu;
const oldDate = /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19\d{2}|200\d)(?!\d)/;
const personName = /\b(?:mevrouw|meneer|mevr\.|mw\.|dhr\.|de heer)\s+(?:(?:van|de|den|der|ter|ten|te|’t|'t)\s+)*\p{Lu}/u;

/**
 * R22 No identifying client data in a text. A BSN blocks; a birth date, an e-mail address, a phone number or a name after
 * mevrouw, meneer, dhr. or mw. warns, and keeps the text out of exports until someone looked.
 *
 * @example identifyingData('goal', 'bel 06-12345678')[0]?.severity // 'warning'
 */
export function identifyingData(field: string, text: string): Finding[] {
  const findings: Finding[] = [];
  const runs = [...text.matchAll(digitRuns)].map(([run]) => run.replace(/[ .-]/g, ''));
  if (runs.some(isBsn)) {
    findings.push(block('R22', field, 'In deze tekst staat een BSN. Haal het weg: dat mag hier niet bewaard worden.'));
  }
  const look = (pattern: RegExp, what: string) => {
    if (pattern.test(text)) {
      findings.push(warn('R22', field, `In deze tekst staat ${what}. Haal weg waaraan een cliënt te herkennen is.`));
    }
  };
  look(email, 'een e-mailadres');
  look(phone, 'een telefoonnummer');
  if (birthDate.test(text) || oldDate.test(text)) {
    findings.push(
      warn('R22', field, 'In deze tekst staat misschien een geboortedatum. Haal weg waaraan een cliënt te herkennen is.'),
    );
  }
  look(personName, 'misschien een naam');
  return findings;
}

/** R22 for every free text of a record. */
export function identifyingDataIn(definition: EntityDefinition, values: Readonly<Record<string, unknown>>): Finding[] {
  return definition.freeText.flatMap((field) => {
    const text = values[field];
    return typeof text === 'string' ? identifyingData(field, text) : [];
  });
}
