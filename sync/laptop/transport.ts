/** One request to the hub. */
export interface HubRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path with query, such as `/v1/pull?scope=…`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal;
}

/** What came back. The body is read once; a cut connection shows as an error while reading. */
export interface HubAnswer {
  readonly status: number;
  readonly body: AsyncIterable<Uint8Array>;
}

/** What carries requests to one hub. Anything may go wrong on the way: it throws, or answers twice what was asked once. */
export type HubTransport = (request: HubRequest) => Promise<HubAnswer>;
