import { createHash, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { deviceKey, signText, type DeviceKey as SigningKey } from '../../db/replica/deviceSignature.ts';
import { tokenLifetime } from '../protocol/token.ts';

/** What a token is for: one request. */
export interface TokenPurpose {
  readonly hub: string;
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly body: string | null;
  /** Time of the hub, in milliseconds. */
  readonly now: number;
}

/** The key of this laptop, as it speaks to a hub. The private part never leaves the store. */
export class DeviceKey {
  readonly device: string;
  readonly #key: SigningKey;

  /** @param signingKeyPem Ed25519 private key of the device */
  constructor(device: string, signingKeyPem: string) {
    this.device = device;
    this.#key = deviceKey(signingKeyPem);
  }

  /** The 32 bytes of the public key, in base64url. */
  get publicKey(): string {
    return this.#key.publicKey;
  }

  /** Shows that this laptop holds the key it enrols with. */
  proof(code: string): string {
    const text = `proeftuinboek-enrol:${code}:${this.device}`;
    return signText(text, this.#key);
  }

  /** Proof of access for one request; see sync/protocol/token.ts. */
  token({ hub, method, path, body, now }: TokenPurpose): Promise<string> {
    const issued = Math.floor(now / 1000);
    const bodyHash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    return new SignJWT({ htu: `${method} ${path}`, bh: bodyHash })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.device })
      .setIssuer(this.device)
      .setAudience(hub)
      .setIssuedAt(issued)
      .setExpirationTime(issued + tokenLifetime)
      .setJti(randomUUID())
      .sign(this.#key.privateKey);
  }
}
