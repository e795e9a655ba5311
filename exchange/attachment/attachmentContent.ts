import { maxAttachmentBytes } from '../../domain/attachment.ts';
import {
  attachmentType,
  attachmentTypes,
  extensionOf,
  type AttachmentType,
} from '../../domain/reference/attachmentTypes.ts';
import { sha256Hex } from '../package/sha256.ts';
import type { ContentType } from './contentType.ts';
import { officeType } from './officeType.ts';
import { isPlainText } from './plainText.ts';

/** What a file turned out to be, or in Dutch why it cannot be attached. */
export type InspectedContent =
  | { readonly ok: true; readonly type: AttachmentType; readonly sizeBytes: number; readonly sha256: string }
  | { readonly ok: false; readonly message: string };

const wanted = `Dit kan wel: ${attachmentTypes.map(({ extensions }) => extensions[0]).join(', ')}.`;

/**
 * Looks at the bytes of a file, not at what it says it is, and whether its name fits them. Used when a file comes in and again when it goes out, so that
 * what another laptop wrote about it is never taken for true.
 */
export function inspectContent(name: string, bytes: Uint8Array): InspectedContent {
  if (bytes.length === 0) return refused('Dit bestand is leeg.');
  if (bytes.length > maxAttachmentBytes) return refused('Dit bestand is te groot. Een bijlage is hooguit 25 MB.');
  const extension = extensionOf(name);
  const found = contentType(bytes, extension);
  if (!found.ok) return refused(found.message);
  const type = attachmentType(found.mediaType);
  if (type === undefined) throw new Error(`unlisted type ${found.mediaType}`);
  if (!type.extensions.includes(extension)) {
    const [usual] = type.extensions;
    return refused(`Dit bestand is een ${type.label}, maar de naam eindigt niet op .${usual}. Geef het die naam.`);
  }
  return { ok: true, type, sizeBytes: bytes.length, sha256: sha256Hex(bytes) };
}

function contentType(bytes: Uint8Array, extension: string): ContentType {
  const signed = signatures.find(({ at = 0, start }) => start.every((byte, index) => bytes[at + index] === byte));
  if (signed?.mediaType === webp) return isWebp(bytes) ? { ok: true, mediaType: webp } : refused(unknown);
  if (signed?.mediaType === zip) return officeType(bytes);
  if (signed?.mediaType !== undefined) return { ok: true, mediaType: signed.mediaType };
  if (signed?.refusal !== undefined) return refused(`${signed.refusal} ${wanted}`);
  if (!isPlainText(bytes)) return refused(unknown);
  // A table and a text cannot be told apart by their bytes: here, and only here, the name says which it is.
  return { ok: true, mediaType: extension === 'csv' ? 'text/csv' : 'text/plain' };
}

const webp = 'image/webp';
const zip = 'application/zip';
const unknown = `Dit soort bestand kan geen bijlage zijn. ${wanted}`;
const program = 'Dit is een programma of script. Dat kan geen bijlage zijn.';
const archive = 'Dit is een ingepakt bestand. Pak het uit en voeg toe wat u nodig hebt.';
const oldOffice = 'Dit is een oud Office-bestand. Sla het op als docx of xlsx.';

interface Signature {
  readonly start: readonly number[];
  readonly at?: number;
  readonly mediaType?: string;
  readonly refusal?: string;
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** How files begin: those we take, and those worth a sentence of their own. */
const signatures: readonly Signature[] = [
  { start: ascii('%PDF-'), mediaType: 'application/pdf' },
  { start: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a], mediaType: 'image/png' },
  { start: [0xff, 0xd8, 0xff], mediaType: 'image/jpeg' },
  { start: ascii('RIFF'), mediaType: webp },
  { start: [...ascii('PK'), 3, 4], mediaType: zip },
  { start: ascii('MZ'), refusal: program },
  { start: [0x7f, ...ascii('ELF')], refusal: program },
  { start: ascii('#!'), refusal: program },
  { start: [0xca, 0xfe, 0xba, 0xbe], refusal: program },
  { start: [0xcf, 0xfa, 0xed, 0xfe], refusal: program },
  { start: [0xce, 0xfa, 0xed, 0xfe], refusal: program },
  { start: [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0], refusal: 'Dit is een snelkoppeling. Voeg het bestand zelf toe.' },
  { start: [0x1f, 0x8b], refusal: archive },
  { start: [...ascii('7z'), 0xbc, 0xaf], refusal: archive },
  { start: ascii('Rar!'), refusal: archive },
  { start: [...ascii('PK'), 5, 6], refusal: archive },
  { start: ascii('ustar'), at: 257, refusal: archive },
  { start: ascii('{\\rtf'), refusal: 'Dit is een RTF-bestand. Sla het op als docx, odt of pdf.' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], refusal: oldOffice },
];

function isWebp(bytes: Uint8Array): boolean {
  return ascii('WEBP').every((byte, index) => bytes[8 + index] === byte);
}

function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}
