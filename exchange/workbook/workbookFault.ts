/** Why a workbook cannot be read. */
export type WorkbookFaultCode = 'TOO_LARGE' | 'UNREADABLE' | 'LOCKED' | 'ENTITIES' | 'BOMB' | 'TOO_SLOW' | 'STOPPED';

/** A named reason; who asked for the workbook has the Dutch words. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';
  readonly code: WorkbookFaultCode;
  /** Dutch, when there is more to say. */
  readonly detail: string | undefined;

  constructor(code: WorkbookFaultCode, options?: { readonly detail?: string; readonly cause?: unknown }) {
    super(code, { cause: options?.cause });
    this.code = code;
    this.detail = options?.detail;
  }
}
