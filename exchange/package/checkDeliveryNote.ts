import { csvFacts } from './csvFacts.ts';
import { deliveryNoteName, readDeliveryNote, type NotedFile } from './deliveryNote.ts';
import { fault, type PackageFault } from './packageFault.ts';
import { sha256Hex } from './sha256.ts';

/**
 * Checks rows, control totals and hashes of the delivery note against the files. `contents` holds the files that are as they were signed,
 * by path within the top folder: what was changed is named already.
 */
export function checkDeliveryNote(
  contents: ReadonlyMap<string, Uint8Array>,
  allPaths: ReadonlySet<string>,
): PackageFault[] {
  const bytes = contents.get(deliveryNoteName);
  if (!bytes) return [];
  const note = readDeliveryNote(bytes);
  if (!note) return [fault('note', deliveryNoteName, `${deliveryNoteName} is geen pakbon van dit programma.`)];
  const noted = new Set(note.map(({ path }) => path));
  const unlisted = [...allPaths].filter((path) => path !== deliveryNoteName && !noted.has(path));
  return [
    ...unlisted.map((path) => fault('note', path, `${path} staat niet op ${deliveryNoteName}.`)),
    ...note.flatMap((file) => checkNoted(file, contents.get(file.path), allPaths.has(file.path))),
  ];
}

function checkNoted(file: NotedFile, content: Uint8Array | undefined, present: boolean): PackageFault[] {
  const { path, rows, totals, sha256 } = file;
  if (!content)
    return present ? [] : [fault('note', path, `${path} staat op ${deliveryNoteName}, maar zit niet in het pakket.`)];
  const faults: PackageFault[] = [];
  if (sha256Hex(content) !== sha256)
    faults.push(fault('note', path, `De SHA-256 van ${path} op ${deliveryNoteName} klopt niet.`));
  if (rows === null) return faults;
  const facts = csvFacts(content, totals);
  if (!facts)
    return [
      ...faults,
      fault('rows', path, `${path} is niet te tellen: het is geen tabel met de kolommen van ${deliveryNoteName}.`),
    ];
  if (facts.rows !== rows) {
    faults.push(fault('rows', path, `${path} heeft ${facts.rows} rijen; op ${deliveryNoteName} staan er ${rows}.`));
  }
  for (const [index, { column, sum }] of totals.entries()) {
    const found = facts.totals[index]?.sum;
    if (found === sum) continue;
    faults.push(
      fault('totals', path, `De som van ${column} in ${path} is ${found}; op ${deliveryNoteName} staat ${sum}.`),
    );
  }
  return faults;
}
