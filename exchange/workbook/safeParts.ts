import { crc32, inflateRawSync } from 'node:zlib';
import { stored } from '../package/packFile.ts';
import { writeZip } from '../package/writeZip.ts';
import { listZip, type ListedFile } from '../package/zipDirectory.ts';
import { methods } from '../package/zipFormat.ts';
import { WorkbookFault } from './workbookFault.ts';

/** Bounds of a workbook that is read: far above any registration. */
export interface WorkbookLimits {
  readonly entries: number;
  readonly archiveBytes: number;
  /** Bytes of one part, and of all parts together, when unpacked. */
  readonly sheetBytes: number;
  readonly totalBytes: number;
  /** A part above this many bytes that is packed more than so many times smaller is a bomb. */
  readonly ratioFromBytes: number;
  readonly packingRatio: number;
}

/** The parts that hold cells; drawings, macros, links to other files and whatever else came along stay packed. */
const needed = {
  xlsx: /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/i,
  ods: /^(?:mimetype|content\.xml)$/,
} as const;

/** What makes an XML reader fetch or blow up text; no spreadsheet writes it. */
const declaration = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Unpacks what is needed of a workbook within bounds and puts it in a fresh zip, so that the library that reads it meets nothing else: no second
 * directory, no size that lies, no declaration of entities.
 *
 * @throws WorkbookFault when it is too large, damaged, locked, or holds declarations
 */
export function safeParts(bytes: Uint8Array, kind: 'xlsx' | 'ods', limits: WorkbookLimits): SafeParts {
  if (bytes.length > limits.archiveBytes) throw new WorkbookFault('TOO_LARGE');
  const listing = listZip(bytes, limits.entries);
  if (!listing.ok) throw new WorkbookFault('UNREADABLE', { detail: listing.message });
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const listed of listing.files) {
    const path = listed.path.replaceAll('\\', '/');
    if (isLock(path, listed)) throw new WorkbookFault('LOCKED');
    if (!needed[kind].test(path)) continue;
    if (parts.has(path)) throw new WorkbookFault('UNREADABLE');
    total += listed.bytes;
    if (listed.bytes > limits.sheetBytes || total > limits.totalBytes) throw new WorkbookFault('TOO_LARGE');
    parts.set(path, unpack(listed, limits));
  }
  const decoder = new TextDecoder();
  for (const [path, content] of parts) {
    const text = decoder.decode(content);
    if (declaration.test(text)) throw new WorkbookFault('ENTITIES');
    if (path === 'content.xml') parts.set(path, new TextEncoder().encode(withoutEmptyRows(text)));
  }
  return {
    zip: writeZip([...parts].map(([path, content]) => stored(path, content))).bytes,
    text: (path) => decoder.decode(parts.get(path)),
  };
}

/**
 * Who colours whole columns of an ODS gets a million rows of cells that are only coloured; the library would make them all. Here they become
 * plain empty rows, which it skips.
 */
function withoutEmptyRows(content: string): string {
  return content.replaceAll(
    /<table:table-row(?=[^>]*table:number-rows-repeated="(\d{3,})")[^>]*>((?:<table:(?:covered-)?table-cell[^>]*\/>)*)<\/table:table-row>/g,
    (row, repeated: string, cells: string) =>
      /office:|table:formula/.test(cells)
        ? row
        : `<table:table-row table:number-rows-repeated="${repeated}"><table:table-cell/></table:table-row>`,
  );
}

/** A workbook with only what is needed. */
export interface SafeParts {
  readonly zip: Uint8Array;
  /** Text of a part; empty when there is none. */
  text(path: string): string;
}

/** An ODS with a password says so in its manifest. */
function isLock(path: string, listed: ListedFile): boolean {
  if (path !== 'META-INF/manifest.xml' || listed.bytes > 1_000_000) return false;
  const content = listed.method === methods.stored ? listed.packed : inflate(listed);
  return new TextDecoder().decode(content).includes('encryption-data');
}

function unpack(listed: ListedFile, limits: WorkbookLimits): Uint8Array {
  const { method, packed, bytes, crc32: expected } = listed;
  if (bytes > limits.ratioFromBytes && bytes > packed.length * limits.packingRatio) throw new WorkbookFault('BOMB');
  const content = method === methods.stored ? packed : inflate(listed);
  if (content.length !== bytes || crc32(content) !== expected) throw new WorkbookFault('UNREADABLE');
  return content;
}

function inflate({ packed, bytes }: ListedFile): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch (cause) {
    // Broken deflate data, or more than was announced.
    throw new WorkbookFault('UNREADABLE', { cause });
  }
}
