import { completenessShare } from '../../domain/figures/completenessShare.ts';
import { firstDay, lastDay } from '../../domain/figures/years.ts';
import { proeftuinenMeerzorg } from '../../domain/reference/experiment.ts';
import type { Registration } from '../../domain/registration.ts';
import { openDisadvantage } from '../../domain/rules/R05-noDisadvantage.ts';
import { formatDate } from '../../domain/values/isoDate.ts';
import type { CsvFile } from '../package/csvFile.ts';
import type { PackageFile } from '../package/makePackage.ts';
import { sortedBy } from '../package/sortedBy.ts';
import type { EvaluationData } from './evaluationData.ts';
import { leftOutText, readingText, verifyingText } from './readmeText.ts';

/** What the text of a delivery says of it, next to its data. */
export interface ReadmeFacts {
  readonly fromYear: number;
  readonly toYear: number;
  readonly tier: string;
  readonly schemaVersion: number;
  readonly softwareVersion: string;
  readonly keyFingerprint: string;
}

/** Writes `LEESMIJ.txt`: UTF-8 with BOM and CRLF, so that any text program on Windows shows it as it is. */
export function readme(
  registration: Registration,
  data: EvaluationData,
  tables: readonly CsvFile[],
  facts: ReadmeFacts,
): PackageFile {
  const sections = [
    openSignals(registration),
    about(facts),
    gaps(data),
    contents(tables),
    selection(facts),
    leftOutText,
    readingText,
    verifyingText(facts.keyFingerprint),
  ];
  const text = `\uFEFF${sections.filter((section) => section !== '').join('\n\n')}\n`;
  return { path: 'LEESMIJ.txt', bytes: new TextEncoder().encode(text.replaceAll('\n', '\r\n')) };
}

/** R05: an open signal of grave disadvantage to a client heads every delivery, whatever its period; nothing of the client is said. */
function openSignals({ signal, institution, department }: Registration): string {
  const names = new Map(institution.map(({ id, name }) => [id, name]));
  const codes = new Map(department.map(({ id, code }) => [id, code]));
  const lines = sortedBy(openDisadvantage(signal), ({ foundOn, institutionId, departmentId }) => [
    foundOn,
    names.get(institutionId) ?? '',
    codes.get(departmentId ?? '') ?? '',
  ]).map(({ institutionId, departmentId, foundOn, reportedOn }) => {
    const code = codes.get(departmentId ?? '');
    const where = `${names.get(institutionId) ?? ''}${code === undefined ? '' : `, afdeling ${code}`}`;
    const reported = reportedOn === null ? 'nog niet gemeld' : `gemeld op ${formatDate(reportedOn)}`;
    return `- ${where}: gevonden op ${formatDate(foundOn)}, ${reported}.`;
  });
  if (lines.length === 0) return '';
  return ['LET OP: OPEN SIGNALEN OVER ERNSTIG NADEEL VOOR EEN CLIËNT', ...lines].join('\n');
}

function about({ fromYear, toYear, tier, schemaVersion, softwareVersion }: ReadmeFacts): string {
  return `EVALUATIE ${proeftuinenMeerzorg.name.toUpperCase()}
Grondslag:        ${proeftuinenMeerzorg.legalBasis}
Periode:          ${formatDate(firstDay(fromYear))} tot en met ${formatDate(lastDay(toYear))}
Soort levering:   ${tier} (vertrouwelijk, voor de NZa; gegevens per afdeling, geen gegevens van personen)
Versie gegevens:  ${schemaVersion}
Versie programma: Proeftuinboek ${softwareVersion}

Waarvoor: met dit pakket evalueert de NZa de proeftuinen. Het bevat wat instellingen en Wlz-uitvoerders
afspraken, wat er gedaan en besteed is en wat het opleverde, en de kerncijfers die daaruit zijn berekend.`;
}

function gaps({ completeness }: EvaluationData): string {
  const { present, expected, status } = completenessShare(completeness);
  const late = completeness.filter((item) => item.status === 'late').length;
  const verdict =
    status === 'ok'
      ? 'Alle gevraagde gegevens zijn er.'
      : `Deze levering is niet compleet: ${expected - present} gegevens ontbreken en ${late} waren te laat.`;
  return `HOE COMPLEET
${verdict}
Aanwezig: ${present} van ${expected}. Per instelling en afdeling staat het in data/volledigheid.csv.`;
}

function contents(tables: readonly CsvFile[]): string {
  const lines = sortedBy(tables, ({ path }) => [path]).map(({ path, rows }) => `- ${path}: ${rows} rijen`);
  return ['WAT ERIN ZIT', ...lines, '- PAKBON.csv: per bestand het aantal rijen, controletotalen en de SHA-256'].join(
    '\n',
  );
}

function selection({ fromYear, toYear }: ReadmeFacts): string {
  return `WELKE GEGEVENS
Alles wat op ten minste één dag van ${fromYear} tot en met ${toYear} liep of gebeurde, met alles waarnaar het verwijst.
Van metingen en zorgprofielen ook wat ouder is: de nulmeting ligt vaak vóór de periode.
Van afspraken ook de eerdere versies die zij vervangen. Wat is ingetrokken, zit er niet in.
Instellingen die alleen zijn aangemeld of afgewezen, zitten er niet in.`;
}
