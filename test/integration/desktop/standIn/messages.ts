/** What a test sends to the process that plays Electron's main process. */
export type ToMain =
  | { readonly kind: 'ask'; readonly id: number; readonly command: string; readonly input: readonly string[] }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'portClosed'; readonly port: number };

/** What that process sends to the test, which plays the page. */
export type FromMain =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'loads'; readonly url: string; readonly preload: string }
  | { readonly kind: 'handsPort'; readonly channel: string; readonly port: number }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown };
