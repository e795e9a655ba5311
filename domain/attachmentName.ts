import { block, type Finding } from './rules/finding.ts';

/** Longest name that every system can keep. */
const longest = 120;

// What no file name can hold on some system, or what would make it a path.
const notInNames = /[<>:"/\\|?*]/u;
/** Characters that nobody sees, among them those that turn the reading direction: `fdp.exe` would read as `exe.pdf`. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Device names that Windows treats as no file at all, with any extension. */
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** What is wrong with the name of an attachment: it becomes the name of a file on some computer, so it is no path and holds nothing unseen (`formaat`). */
export function attachmentNameFindings(name: string): Finding[] {
  const fault = nameFault(name);
  return fault === null ? [] : [block('formaat', 'name', fault)];
}

function nameFault(name: string): string | null {
  if (name.length > longest) return `Deze naam is te lang: hooguit ${longest} tekens.`;
  if (notInNames.test(name)) return 'De tekens < > : " / \\ | ? * kunnen niet in een naam. Haal ze weg.';
  if (unseen.test(name)) return 'In deze naam staan tekens die niet te zien zijn. Typ de naam opnieuw.';
  if (/^\.|[. ]$/u.test(name)) return 'Een naam begint niet met een punt en eindigt niet met een punt of spatie.';
  if (windowsDevice.test(name)) return 'Deze naam gebruikt Windows voor iets anders. Kies een andere naam.';
  return null;
}

/** A first proposal for the name of an attachment, from the name of a file: without what no name can hold. */
export function attachmentNameOf(fileName: string): string {
  const kept = fileName
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[<>:"/\\|?*]/gu, '-')
    .trim();
  if (kept.length <= longest) return kept;
  const extension = /\.[^.]{1,10}$/u.exec(kept)?.[0] ?? '';
  return kept.slice(0, longest - extension.length) + extension;
}
