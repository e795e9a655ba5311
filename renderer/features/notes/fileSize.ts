import { attachmentText } from '../../nl/notes.ts';

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** `812 bytes`, `45 kB`, `2,4 MB`: of 1024, as the limit is counted. */
export function fileSize(bytes: number): string {
  const { size } = attachmentText;
  if (bytes < 1024) return size.bytes(whole.format(bytes));
  if (bytes < 1024 * 1024) return size.kilobytes(whole.format(bytes / 1024));
  return size.megabytes(tenths.format(bytes / (1024 * 1024)));
}
