import { entities } from '../../../domain/registration.ts';
import type { WorkbookSheet } from '../../workbook/workbook.ts';
import { choicesSheet } from '../../workbook/writeWorkbook.ts';
import { capital } from './capital.ts';
import type { RegistrationTable, TableColumn } from './registrationTable.ts';

/** Name of the sheet that explains the others. */
const guideName = 'Leeswijzer';

/** Longer lists are not spelled out beside each column of a workbook: they stand on a sheet of their own. */
const shortList = 25;

const header = ['Blad', 'Kolom', 'Verplicht', 'Wat er staat', 'Keuzes'] as const;

/** What somebody must know before filling in; the same for every carrier. */
const introduction = [
  'Vul alleen de bladen in die u nodig hebt. De namen van bladen en kolommen blijven zoals ze zijn.',
  'Een verplichte kolom heeft op elke rij een waarde. Andere kolommen mogen leeg blijven of weg.',
  'Een rij wordt herkend aan haar code of naam: dezelfde code nog een keer inlezen wijzigt wat er al staat.',
  'Wat een rij noemt, zoals een afdeling of een afspraak, staat op zijn eigen blad of al in het werkboek.',
  'Schrijf geen namen, geboortedatums of nummers van cliënten op.',
];

/** Columns by which a row is recognised are named on other sheets too; here is where they stand. */
const namedOn: Readonly<Record<string, string>> = {
  instelling: 'De naam zoals op het blad Instellingen.',
  afdeling: 'De code zoals op het blad Afdelingen.',
  interventie: 'De code zoals op het blad Interventies.',
  afspraak: 'De code zoals op het blad Afspraken.',
  regel: 'Het nummer zoals op het blad Afspraakregels.',
  vervangt: 'De code van de afspraak waarvoor deze in de plaats komt.',
};

/** The sheet that explains every column of the others, for a workbook. */
export function guideSheet(tables: readonly RegistrationTable[]): WorkbookSheet {
  const widths = [20, 34, 12, 62, 80];
  return {
    name: guideName,
    columns: header.map((name, place) => ({ name, shape: 'wrapped', width: widths[place] ?? 20 })),
    rows: guideRows(tables, (column, words) =>
      words.length > shortList ? `Zie ${column.name} op het blad ${choicesSheet}.` : words.join(', '),
    ),
  };
}

/** The same as records of a CSV file, with every list in full. */
export function guideRecords(tables: readonly RegistrationTable[]): string[][] {
  return [[...header], ...guideRows(tables, (_column, words) => words.join(', '))];
}

function guideRows(
  tables: readonly RegistrationTable[],
  choicesText: (column: TableColumn, words: readonly string[]) => string,
): string[][] {
  const rows = introduction.map((line) => ['Vooraf', '', '', line, '']);
  for (const { entity, name, columns } of tables) {
    for (const column of columns) {
      const words = (column.kind.choices ?? []).map(({ word, label }) =>
        word.toLowerCase() === label.toLowerCase() ? word : `${word} (${label})`,
      );
      const required = column.required ? 'ja' : '';
      rows.push([capital(name), column.name, required, meaning(entity, column), choicesText(column, words)]);
    }
  }
  return rows;
}

function meaning(entity: RegistrationTable['entity'], { name, field, kind: { explanation } }: TableColumn): string {
  const labels: Readonly<Record<string, string>> = entities[entity].labels;
  const label = field === null ? undefined : labels[field];
  if (label !== undefined) return `${label}. ${explanation}`;
  return namedOn[name] ?? explanation;
}
