import { inflateRawSync } from 'node:zlib';
import { listZip, type ListedFile } from '../package/zipDirectory.ts';
import { methods } from '../package/zipFormat.ts';
import type { ContentType } from './contentType.ts';

/** More parts than any report has. */
const maxParts = 5000;
/** Longest description of the parts that is unpacked: a few hundred bytes for each part. */
const maxDescriptionBytes = 2 * 1024 * 1024;

const archive = 'Dit is een ingepakt bestand. Pak het uit en voeg toe wat u nodig hebt.';
const active =
  'In dit document zitten macro’s of andere onderdelen die iets uitvoeren. Sla het op zonder macro’s, bijvoorbeeld als pdf.';
const damaged = 'Dit document is beschadigd en kan niet worden gelezen.';

/** Parts that run something or hide a file that does: macros, controls, embedded objects, programs. */
const activePart =
  /vbaproject|vbadata|(?:^|\/)activex(?:\/|$)|(?:^|\/)macros?(?:heets)?\/|^(?:basic|scripts)\/|oleobject|^object [^/]*$|\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|msi|py|sh|html?|svg)$/iu;

const macroContent = /macroenabled|ms-office\.vbaproject|activex|oleobject/iu;

/**
 * Which office document a zip is: that of Word, Excel or OpenDocument, without anything in it that runs. Only its list of parts and the short
 * description of them is read.
 */
export function officeType(bytes: Uint8Array): ContentType {
  const listing = listZip(bytes, maxParts);
  if (!listing.ok) return { ok: false, message: damaged };
  const described = openDocument(listing.files) ?? openXml(listing.files);
  if (described === null) return { ok: false, message: archive };
  if (!described.ok) return described;
  if (listing.files.some(({ path }) => activePart.test(path.replaceAll('\\', '/')))) {
    return { ok: false, message: active };
  }
  return described;
}

const openDocuments: readonly string[] = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
];

/** OpenDocument says what it is in its first part, `mimetype`. */
function openDocument(files: readonly ListedFile[]): ContentType | null {
  const part = files.find(({ path }) => path === 'mimetype');
  if (part === undefined) return null;
  const mediaType = textOf(part)?.trim() ?? '';
  if (openDocuments.includes(mediaType)) return { ok: true, mediaType };
  return { ok: false, message: 'Van OpenDocument kunnen alleen odt en ods een bijlage zijn. Sla het op als pdf.' };
}

const main = 'application/vnd.openxmlformats-officedocument';

/** Office Open XML says in `[Content_Types].xml` what its main part is. */
function openXml(files: readonly ListedFile[]): ContentType | null {
  const part = files.find(({ path }) => path === '[Content_Types].xml');
  if (part === undefined) return null;
  const types = textOf(part);
  if (types === null) return { ok: false, message: damaged };
  if (macroContent.test(types)) return { ok: false, message: active };
  if (types.includes(`${main}.wordprocessingml.document.main+xml`)) {
    return { ok: true, mediaType: `${main}.wordprocessingml.document` };
  }
  if (types.includes(`${main}.spreadsheetml.sheet.main+xml`)) {
    return { ok: true, mediaType: `${main}.spreadsheetml.sheet` };
  }
  return { ok: false, message: 'Van Office kunnen alleen docx en xlsx een bijlage zijn. Sla het op als pdf.' };
}

function textOf({ method, packed, bytes }: ListedFile): string | null {
  if (bytes > maxDescriptionBytes) return null;
  try {
    const content =
      method === methods.stored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
    return new TextDecoder('utf-8').decode(content);
  } catch {
    // Broken deflate data, or more than was announced: to the user it is a damaged document.
    return null;
  }
}
