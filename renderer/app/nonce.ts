declare global {
  /** Read by `get-nonce`, through which react-remove-scroll makes its style element. */
  var __webpack_nonce__: string | undefined;
}

/** Nonce of this page: the host put it in the placeholder that Vite left. Empty when the page is served without one. */
export const pageNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Hands the nonce to what makes style elements while the app runs, so that the policy needs no `unsafe-inline`. */
export function allowOwnStyles(): void {
  globalThis.__webpack_nonce__ = pageNonce;
}
