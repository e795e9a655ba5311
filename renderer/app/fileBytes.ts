import { filesText } from '../nl/files.ts';
import { ApiError } from './apiError.ts';

/** A file that was chosen, as the api takes it. */
export interface FileInBase64 {
  readonly name: string;
  readonly base64: string;
}

/**
 * Reads a chosen file.
 *
 * @throws ApiError when the file is gone or may not be read
 */
export function readInBase64(file: File): Promise<FileInBase64> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve({ name: file.name, base64: address.slice(address.indexOf(',') + 1) });
    });
    reader.addEventListener('error', () => {
      reject(new ApiError({ code: 'FILE_UNREADABLE', message: filesText.unreadable(file.name), findings: [] }));
    });
    reader.readAsDataURL(file);
  });
}

/**
 * Reads a chosen file as it is, for a call that takes bytes.
 *
 * @throws ApiError when the file is gone or may not be read
 */
export async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Why a file cannot be read, a browser does not say.
    throw new ApiError({ code: 'FILE_UNREADABLE', message: filesText.unreadable(file.name), findings: [] });
  }
}

/** Bytes that came over the api as text. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
}

/** Hands bytes to the browser as a download. */
export function saveAsFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
