import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const deflate = promisify(gzip);
const inflate = promisify(gunzip);

/** Lines compress well at once; more effort would cost the hub more than it saves the line. */
const level = 1;

export function compressed(text: string | Buffer): Promise<Buffer> {
  return deflate(text, { level });
}

export function decompressed(data: Buffer): Promise<Buffer> {
  return inflate(data);
}

/** Whether who asks takes gzip: names it, and not with weight nought. */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  return (acceptEncoding ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding));
}
