/**
 * Each request carries a short-lived EdDSA JWT signed by the laptop, bound to this one request (after RFC 9449): `Authorization: Bearer <jwt>`.
 * Header: `alg: EdDSA`, `kid`: device id. Times are the hub's, as the laptop measured them: its own clock is never trusted.
 */
export interface TokenClaims {
  /** Device id. */
  readonly iss: string;
  /** Hub id: a token for one hub is worth nothing at another. */
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
  /** Once only. */
  readonly jti: string;
  /** Method and path with query, such as `POST /v1/push?scope=…`. */
  readonly htu: string;
  /** SHA-256 of the body in hex; of nothing when there is none. */
  readonly bh: string;
}

/** Seconds a token holds. */
export const tokenLifetime = 60;
