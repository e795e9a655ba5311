import { createHash } from 'node:crypto';

/** SHA-256 of bytes or of text in UTF-8, as 64 hexadecimal digits. */
export function sha256Hex(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
