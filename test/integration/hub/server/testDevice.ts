import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { SignJWT } from 'jose';
import { v7 as uuidV7 } from 'uuid';
import {
  changeSchemaVersion,
  chainStart,
  hashOfChange,
  type Change,
  type ChangeContent,
  type FieldValue,
} from '../../../../db/log/change.ts';
import { signedHeadText } from '../../../../db/replica/deviceSignature.ts';
import { entities, type EntityName } from '../../../../domain/registration.ts';
import { DeviceKey } from '../../../../sync/laptop/deviceKey.ts';
import type { EnrolRequest } from '../../../../sync/protocol/messages.ts';
import type { SignedHead } from '../../../../sync/protocol/wire.ts';

/** What a token of a test says otherwise than it should. */
export interface TokenTwist {
  readonly device?: string;
  readonly audience?: string;
  readonly issuedAt?: number;
  readonly lifetime?: number;
  readonly htu?: string;
  readonly bodyHash?: string;
  readonly jti?: string;
}

type Values = Readonly<Record<string, FieldValue>>;

/** What a change of a test does. */
export interface Edit {
  readonly entity: string;
  readonly entityId: string;
  readonly kind?: Change['kind'];
  readonly groups: ChangeContent['groups'];
  readonly commandId?: string;
  readonly schemaVersion?: number;
}

/** A laptop as the hub sees it: a key, and a chain in every institution. */
export class TestDevice {
  readonly id = uuidV7();
  readonly publicKey: string;
  readonly #key;
  readonly #tails = new Map<string, { readonly deviceSeq: number; readonly hash: string }>();

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#key = privateKey;
    this.publicKey = publicKey.export({ format: 'jwk' }).x ?? '';
  }

  sign(text: string): string {
    return sign(null, Buffer.from(text), this.#key).toString('base64url');
  }

  /** The same key, as the program on a laptop uses it. */
  deviceKey(): DeviceKey {
    return new DeviceKey(this.id, this.#key.export({ format: 'pem', type: 'pkcs8' }).toString());
  }

  enrolRequest(code: string, name = 'Anna'): EnrolRequest {
    const proof = this.sign(`proeftuinboek-enrol:${code}:${this.id}`);
    return { code, device: this.id, publicKey: this.publicKey, proof, name, organisation: 'CCE' };
  }

  token(hub: string, request: string, body: string, twist: TokenTwist = {}): Promise<string> {
    const issuedAt = twist.issuedAt ?? Math.floor(Date.now() / 1000);
    const bh = twist.bodyHash ?? createHash('sha256').update(body).digest('hex');
    return new SignJWT({ htu: twist.htu ?? request, bh })
      .setProtectedHeader({ alg: 'EdDSA', kid: twist.device ?? this.id })
      .setIssuer(twist.device ?? this.id)
      .setAudience(twist.audience ?? hub)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + (twist.lifetime ?? 60))
      .setJti(twist.jti ?? randomUUID())
      .sign(this.#key);
  }

  /** The next change of this device in an institution. */
  change(scope: string, edit: Edit): Change {
    const { deviceSeq, hash } = this.#tails.get(scope) ?? { deviceSeq: 0, hash: chainStart };
    const content: ChangeContent = {
      id: uuidV7(),
      device: this.id,
      deviceSeq: deviceSeq + 1,
      actor: 'Anna',
      scope,
      entity: edit.entity,
      entityId: edit.entityId,
      kind: edit.kind ?? 'update',
      commandId: edit.commandId ?? uuidV7(),
      command: 'test',
      reason: null,
      schemaVersion: edit.schemaVersion ?? changeSchemaVersion,
      wallTime: '2016-03-01T10:00:00.000Z',
      previousHash: hash,
      groups: edit.groups,
    };
    const change = { ...content, hash: hashOfChange(content) };
    this.#tails.set(scope, change);
    return change;
  }

  /** A change that makes a record with these values; what is not said is empty. */
  create(scope: string, entity: EntityName, entityId: string, values: Values, commandId: string = uuidV7()): Change {
    const groups: ChangeContent['groups'] = {};
    for (const [group, fields] of Object.entries<readonly string[]>(entities[entity].groups)) {
      groups[group] = { saw: [], values: Object.fromEntries(fields.map((field) => [field, values[field] ?? null])) };
    }
    return this.change(scope, { entity, entityId, kind: 'create', groups, commandId });
  }

  /** Forgets its chains: as a laptop that is put back to nothing. */
  forget(scope: string): void {
    this.#tails.delete(scope);
  }

  /** What it signs of its chain. */
  head({ scope, deviceSeq, hash }: Change): SignedHead {
    const part = { device: this.id, scope, deviceSeq, hash };
    return { ...part, publicKey: this.publicKey, signature: this.sign(signedHeadText(part)) };
  }
}
