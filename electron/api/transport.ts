import type { Finding } from '../../domain/rules/finding.ts';

/**
 * One call of the api, as it crosses from a screen to the worker that owns the store. Input and data are what JSON can hold, and both may hold bytes in
 * a field `bytes` (a Uint8Array), which every carrier hands over as they are.
 */
export interface ApiRequest {
  readonly path: string;
  readonly type: 'query' | 'mutation';
  readonly input: unknown;
}

/** Why a call failed: `message` is Dutch and for the user, `findings` are the rules that speak. */
export interface ApiFault {
  readonly code: string;
  readonly message: string;
  readonly findings: readonly Finding[];
}

/** Answer to a call; a fault is an answer too, so that no carrier can flatten it. */
export type ApiReply = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: ApiFault };

/** What carries calls: a MessagePort in the desktop app, loopback HTTP in the browser. Both behave the same. */
export interface ApiTransport {
  call(request: ApiRequest): Promise<ApiReply>;
  /** Tells which kinds of record changed; returns what stops the telling. */
  onChanged(listener: (entities: readonly string[]) => void): () => void;
}
