import type { ApiReply, ApiRequest } from '../api/transport.ts';

/** What a host sends to the worker that owns the store. */
export type ToWorker = { readonly id: number; readonly request: ApiRequest } | { readonly close: true };

/** What the worker sends back: an answer to a call, or which kinds of record changed. */
export type FromWorker =
  | { readonly id: number; readonly reply: ApiReply }
  | { readonly changed: readonly string[] }
  | { readonly ready: true };
