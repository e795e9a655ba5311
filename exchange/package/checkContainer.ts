import { fault, type PackageFault } from './packageFault.ts';
import { writeZip, type ZipRegion } from './writeZip.ts';
import type { PackedFile } from './zipFormat.ts';

/**
 * Rebuilds the zip from the files in it and compares: finds every changed byte outside the files, such as a moment, a size, a hidden
 * comment or bytes behind the end, and names the first.
 */
export function checkContainer(bytes: Uint8Array, files: readonly PackedFile[]): PackageFault[] {
  const { bytes: rebuilt, regions } = writeZip(files);
  if (Buffer.compare(bytes, rebuilt) === 0) return [];
  const at = firstDifference(bytes, rebuilt);
  const start = 'De zip zelf is veranderd';
  if (at === rebuilt.length) {
    return [fault('container', null, `${start}: er staan ${bytes.length - at} bytes achter het einde.`)];
  }
  const region = regions.findLast((candidate) => candidate.start <= at);
  const place = region ? `, ${where(region)}` : '';
  return [fault('container', region?.path ?? null, `${start}: byte ${at + 1}${place}.`)];
}

function where({ what, path }: ZipRegion): string {
  switch (what) {
    case 'header':
      return `in de kop van ${path}`;
    case 'content':
      return `in ${path}`;
    case 'directory':
      return `in de inhoudsopgave bij ${path}`;
    case 'end':
      return 'in het einde van de zip';
  }
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return at;
  return length;
}
