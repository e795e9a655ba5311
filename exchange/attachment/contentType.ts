/** What the bytes of a file are, or in Dutch why they cannot be attached. */
export type ContentType =
  | { readonly ok: true; readonly mediaType: string }
  | { readonly ok: false; readonly message: string };
