/** What a zip from outside may ask of this computer: checked before anything is unpacked. */
export interface ZipLimits {
  readonly zipBytes: number;
  readonly files: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
  /** Largest content / packed size, for files of more than `freeBytes`. */
  readonly ratio: number;
  readonly freeBytes: number;
}

const mebibyte = 1024 * 1024;

/** Far above the package of ten thousand departments, far below what fills a laptop. */
export const packageLimits: ZipLimits = {
  zipBytes: 512 * mebibyte,
  files: 1000,
  fileBytes: 400 * mebibyte,
  totalBytes: 1024 * mebibyte,
  ratio: 250,
  freeBytes: mebibyte,
};
