import { z } from 'zod';
import { idSchema } from '../../domain/values/id.ts';
import { changeRefusals, refusals } from './refusals.ts';
import { signedHeadSchema } from './wire.ts';

/** Codes of the two lists as schemas. */
const refusalCode = z.enum(Object.keys(refusals));
const seqSchema = z.int().min(0);
const nameSchema = z.string().min(1).max(200);

/** Ed25519 public key: 32 raw bytes in base64url. */
export const publicKeySchema = z.string().regex(/^[\w-]{43}$/);

export const roleSchema = z.enum(['coordinator', 'consultant']);
export type Role = z.output<typeof roleSchema>;

/** Answer to a refused request, whatever it was. */
export const refusalSchema = z.object({
  code: refusalCode,
  message: z.string(),
  /** Time of the hub, so that a laptop can measure its clock. ISO 8601 in UTC. */
  time: z.string(),
});
export type Refusal = z.output<typeof refusalSchema>;

/** `GET /v1/hello`: anyone may ask it. */
export const helloSchema = z.object({
  hub: idSchema,
  name: z.string(),
  time: z.string(),
  protocol: z.object({ min: z.int(), max: z.int() }),
});
export type Hello = z.output<typeof helloSchema>;

/** `POST /v1/enrol`: the one request without a token, made with a one-time invitation code. */
export const enrolRequestSchema = z.strictObject({
  code: z.string().min(1).max(100),
  device: idSchema,
  publicKey: publicKeySchema,
  /** Signature by that key over `proeftuinboek-enrol:<code>:<device>`: shows that the laptop holds it. base64url. */
  proof: z.string().max(200),
  name: nameSchema,
  organisation: z.string().max(200),
});
export type EnrolRequest = z.output<typeof enrolRequestSchema>;

export const enrolAnswerSchema = z.object({ hub: idSchema, name: z.string(), role: roleSchema, time: z.string() });
export type EnrolAnswer = z.output<typeof enrolAnswerSchema>;

/** How the hub stands for one institution. */
export const scopeStateSchema = z.object({
  scope: idSchema,
  /** Number of the last change in this institution; 0 when there is none. */
  head: seqSchema,
  /** Number up to which a backup of the hub covers it. */
  backedUp: seqSchema,
  /** Number up to which this epoch and the one before it are equal: where the hub stood when it was restored; null in a first epoch. */
  restoredAt: seqSchema.nullable(),
  /** Last number of this laptop's own changes in this institution that the hub has; 0 when none. */
  deviceSeq: seqSchema,
  /** Number the newest snapshot stands at, or 0 when there is none worth asking. */
  snapshot: seqSchema,
});
export type ScopeState = z.output<typeof scopeStateSchema>;

/** `GET /v1/state`: all a laptop needs to know what to send and fetch. */
export const hubStateSchema = z.object({
  hub: idSchema,
  time: z.string(),
  /** Random id, new after every restore of the hub. */
  epoch: idSchema,
  /** The epoch before, when the hub was restored. */
  previousEpoch: idSchema.nullable(),
  role: roleSchema,
  scopes: z.array(scopeStateSchema),
  /** Institutions this laptop had and has no longer: what it holds of them must go. */
  withdrawn: z.array(idSchema),
});
export type HubState = z.output<typeof hubStateSchema>;

/** What became of one change. Kept by the hub: the same change always gets the same receipt. */
export const receiptSchema = z.object({
  id: idSchema,
  outcome: z.enum(['accepted', 'refused']),
  /** Its number in the institution; refused ones have one too. */
  seq: seqSchema,
  code: z.enum(Object.keys(changeRefusals)).nullable(),
  /** Dutch, for the author; for a rule it says which and why. */
  message: z.string().nullable(),
});
export type Receipt = z.output<typeof receiptSchema>;

/** `POST /v1/push?scope=…`: receipts for what was decided. */
export const pushAnswerSchema = z.object({
  epoch: idSchema,
  receipts: z.array(receiptSchema),
  head: seqSchema,
  backedUp: seqSchema,
  /**
   * Set when the hub stopped before the end because a number is missing: the device and the last number it has. Everything up to the hole was
   * decided.
   */
  hole: z.object({ device: idSchema, deviceSeq: seqSchema }).nullable(),
});
export type PushAnswer = z.output<typeof pushAnswerSchema>;

/** First line of `GET /v1/pull?scope&epoch&after&limit`; the changes follow, a line each (wire.ts). */
export const pageHeadSchema = z.object({
  epoch: idSchema,
  scope: idSchema,
  /** The number asked after. */
  after: seqSchema,
  /** Number of the last line; equal to `after` when there is none. */
  next: seqSchema,
  head: seqSchema,
  backedUp: seqSchema,
  /** Lines that follow, so that a cut answer shows. */
  count: z.int().min(0),
  /** With the last page: how far each device signed its chain. */
  heads: z.array(signedHeadSchema),
});
export type PageHead = z.output<typeof pageHeadSchema>;

/** First line of `GET /v1/snapshot?scope&epoch`; the live parts follow, a line each (wire.ts). */
export const snapshotHeadSchema = z.object({
  epoch: idSchema,
  scope: idSchema,
  /** Number up to which changes are in it. */
  at: seqSchema,
  count: z.int().min(0),
});

/** `POST /v1/farewell?scope=…` (without scope: all): what a laptop that must purge had not sent. The lines follow as in a push. */
export const farewellAnswerSchema = z.object({ kept: z.int().min(0) });

/** A device as `GET /v1/devices` tells: a coordinator sees all, others themselves. */
export const deviceSchema = z.object({
  id: idSchema,
  name: z.string(),
  organisation: z.string(),
  role: roleSchema,
  enrolledAt: z.string(),
  lastSeenAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  institutions: z.array(z.object({ scope: idSchema, name: z.string() })),
});
export type HubDevice = z.output<typeof deviceSchema>;
export const devicesSchema = z.object({ devices: z.array(deviceSchema) });

/** `POST /v1/invitations`, by a coordinator. */
export const inviteRequestSchema = z.strictObject({ role: roleSchema, scopes: z.array(idSchema).max(1000) });
export const inviteAnswerSchema = z.object({ invite: z.string(), expiresAt: z.string() });
export type Invitation = z.output<typeof inviteAnswerSchema>;

/** `PUT /v1/devices/:id/grants`, by a coordinator: all institutions the device may have from now on. */
export const grantsRequestSchema = z.strictObject({ scopes: z.array(idSchema).max(1000) });
