import { refusals, type RefusalCode } from '../../protocol/refusals.ts';

/** A request that the hub refuses: answered with its status and text, and noted in the audit. */
export class HubRefusal extends Error {
  override readonly name = 'HubRefusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: { readonly cause?: unknown }) {
    super(refusals[code][1], options);
    this.code = code;
  }
}
