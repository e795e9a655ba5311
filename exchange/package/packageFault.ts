/**
 * What can be wrong with a package. `unreadable`: no sound zip; `limit`: asks too much of the computer; `path`: an unsafe name;
 * `duplicate`: a name twice; `folder`: not one top folder; `manifest`, `signature`; `changed`, `missing`, `extra`: a file against the
 * manifest; `note`, `rows`, `totals`: a file against PAKBON.csv; `container`: the zip around the files.
 */
export type PackageFaultCode =
  | 'unreadable'
  | 'limit'
  | 'path'
  | 'duplicate'
  | 'folder'
  | 'manifest'
  | 'signature'
  | 'changed'
  | 'missing'
  | 'extra'
  | 'note'
  | 'rows'
  | 'totals'
  | 'container';

/** One fault of a package: the file it is about, if any, and what is wrong in Dutch. */
export interface PackageFault {
  readonly code: PackageFaultCode;
  readonly file: string | null;
  readonly message: string;
}

/** Makes a fault. */
export function fault(code: PackageFaultCode, file: string | null, message: string): PackageFault {
  return { code, file, message };
}
