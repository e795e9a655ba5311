/**
 * The one form of zip that packages have (PKWARE APPNOTE, without what we do not need): no comments, extra fields, data descriptors,
 * zip64 or encryption, one fixed moment, UTF-8 names. Every byte follows from the names and the packed contents, so a zip can be
 * rebuilt from what is in it and compared, and no clock or machine shows in it.
 */
export const localSignature = 0x04034b50;
export const centralSignature = 0x02014b50;
export const endSignature = 0x06054b50;

export const localLength = 30;
export const centralLength = 46;
export const endLength = 22;

/** Zip 2.0, the first with deflate. */
export const version = 20;
/** General purpose bit 11: names are UTF-8. */
export const utf8Flag = 0x0800;
/** General purpose bit 0: encrypted. */
export const encryptedFlag = 0x0001;
/** 1 January 1980, 00:00: the first moment zip knows. */
export const fixedTime = 0;
export const fixedDate = 0x0021;

/** How a file is packed: as it is, or deflated. */
export const methods = { stored: 0, deflated: 8 } as const;
export type Method = (typeof methods)[keyof typeof methods];

/** A file as it lies in a zip. */
export interface PackedFile {
  readonly path: string;
  readonly method: Method;
  readonly packed: Uint8Array;
  /** Length and CRC-32 of the content. */
  readonly bytes: number;
  readonly crc32: number;
}
