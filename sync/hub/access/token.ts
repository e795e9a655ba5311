import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { publicKeyOf } from '../../../db/replica/deviceSignature.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { tokenLifetime, type TokenClaims } from '../../protocol/token.ts';
import { HubRefusal } from './hubRefusal.ts';

/** Seconds that a laptop's idea of the hub's time may be off. */
export const leeway = 5;

const claimsSchema = z.object({
  iss: idSchema,
  aud: z.string(),
  iat: z.number().min(0),
  exp: z.number().min(0),
  jti: z.string().min(16).max(100),
  htu: z.string().max(4000),
  bh: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<TokenClaims>;

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/**
 * The token of an `Authorization` header and the device it says to be of; nothing of it is trusted yet.
 *
 * @throws HubRefusal `no-token`, `bad-token`
 */
export function readToken(header: string | undefined): { readonly token: string; readonly device: string } {
  if (header === undefined) throw new HubRefusal('no-token');
  const token = bearer.exec(header)?.[1];
  if (token === undefined || token.length > 4000) throw new HubRefusal('bad-token');
  const { alg, kid } = protectedHeader(token);
  const device = idSchema.safeParse(kid);
  if (alg !== 'EdDSA' || !device.success) throw new HubRefusal('bad-token');
  return { token, device: device.data };
}

function protectedHeader(token: string) {
  try {
    return decodeProtectedHeader(token);
  } catch (cause) {
    throw new HubRefusal('bad-token', { cause });
  }
}

/** What a token has to fit. */
export interface TokenPlace {
  readonly device: string;
  readonly publicKey: string;
  readonly hub: string;
  /** Method and path with query, as they came. */
  readonly htu: string;
  readonly now: Date;
  /** Start of this process: what was used before it is not remembered. */
  readonly startedAt: Date;
}

/**
 * Checks a token: signed by that device, for this hub and this request, and of now.
 *
 * @throws HubRefusal `expired-token` when only its times do not fit: the laptop makes a new one; `bad-token` otherwise
 */
export async function checkToken(token: string, place: TokenPlace): Promise<TokenClaims> {
  const claims = await signedClaims(token, place);
  const { iat, exp, htu } = claims;
  if (htu !== place.htu || exp <= iat || exp - iat > tokenLifetime) throw new HubRefusal('bad-token');
  const now = place.now.getTime() / 1000;
  // Laptops write whole seconds: a token of the second in which the hub started is of after its start.
  const tooEarly = iat < Math.floor(place.startedAt.getTime() / 1000);
  const inTime = iat <= now + leeway && now < exp + leeway;
  if (tooEarly || !inTime) throw new HubRefusal('expired-token');
  return claims;
}

async function signedClaims(token: string, { device, publicKey, hub, now }: TokenPlace): Promise<TokenClaims> {
  try {
    const { payload } = await jwtVerify(token, publicKeyOf(publicKey), {
      algorithms: ['EdDSA'],
      issuer: device,
      audience: hub,
      clockTolerance: leeway,
      currentDate: now,
    });
    return claimsSchema.parse(payload);
  } catch (cause) {
    throw new HubRefusal(cause instanceof errors.JWTExpired ? 'expired-token' : 'bad-token', { cause });
  }
}
