import { z } from 'zod';
import { proposeAmendment } from '../../../db/commands/proposeAmendment.ts';
import { resolveConflict } from '../../../db/commands/resolveConflict.ts';
import { titled, type Titled } from '../../../db/queries/titles.ts';
import type { OpenConflict, RefusedChange, Unsent, WaitingRecord } from '../../../db/replica/replica.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { roleSchema, type HubDevice, type Invitation } from '../../../sync/protocol/messages.ts';
import { hubSays } from '../hubSays.ts';
import { router, withStore } from '../procedure.ts';
import type { SyncStatus } from '../syncStatus.ts';

const scopes = z.array(idSchema).max(1000);

/** Working together through a hub: enrolling, sending and fetching, what a person has to decide, and who has access. */
export const syncRouter = router({
  status: withStore.query(({ ctx }): Promise<SyncStatus> => ctx.session.sync.status()),
  /** Makes this laptop known at a hub. Nothing leaves it before `agreeToSend`. */
  enrol: withStore
    .input(
      z.object({
        url: z.string().max(300, { error: 'Dit adres is te lang.' }),
        code: z
          .string()
          .trim()
          .min(1, { error: 'Vul de uitnodigingscode in.' })
          .max(100, { error: 'Deze code is te lang.' }),
      }),
    )
    .mutation(
      ({ ctx, input }): Promise<{ readonly hub: string; readonly name: string; readonly role: HubDevice['role'] }> =>
        hubSays(ctx.session.sync.enrol(input.url, input.code)),
    ),
  /** What would leave this laptop. */
  preview: withStore.query(({ ctx }): Promise<readonly Unsent[]> => ctx.store.replica.unsent()),
  agreeToSend: withStore.mutation(({ ctx }): Promise<void> => ctx.session.sync.agreeToSend()),
  /** Begins at once and does not wait for the end: `status` tells how it goes. */
  start: withStore.mutation(({ ctx }): Promise<void> => ctx.session.sync.start()),
  cancel: withStore.mutation(({ ctx }): void => ctx.session.sync.cancel()),
  /** Forgets the hub; the dossier stays. */
  leave: withStore.mutation(({ ctx }): Promise<void> => ctx.session.sync.leave()),

  conflicts: withStore.query(async ({ ctx }): Promise<(OpenConflict & Titled)[]> =>
    titled(ctx.store.read, await ctx.store.replica.conflicts()),
  ),
  /** The values of that change stand. For a proposed amendment the agreed one lets it lapse. */
  resolve: withStore
    .input(z.object({ entityId: idSchema, group: z.string().max(100), changeId: idSchema }))
    .mutation(({ ctx, input }): Promise<{ readonly commandId: string }> => resolveConflict(ctx.store, input)),
  /** Makes the proposed amendments of an agreement a new version. */
  proposeVersion: withStore
    .input(z.object({ entityId: idSchema }))
    .mutation(({ ctx, input }): Promise<{ readonly agreementId: string; readonly commandId: string }> =>
      proposeAmendment(ctx.store, input.entityId),
    ),

  refused: withStore.query(async ({ ctx }): Promise<(RefusedChange & Titled)[]> =>
    titled(ctx.store.read, await ctx.store.replica.refused()),
  ),
  refusedSeen: withStore
    .input(z.object({ changeIds: z.array(idSchema).max(10_000) }))
    .mutation(({ ctx, input }): Promise<void> => ctx.session.sync.refusedSeen(input.changeIds)),
  waiting: withStore.query(({ ctx }): Promise<readonly WaitingRecord[]> => ctx.store.replica.waiting()),

  /** These ask the hub itself, and fail when it cannot be reached. */
  devices: withStore.query(async ({ ctx }): Promise<readonly HubDevice[]> =>
    hubSays(ctx.session.sync.ask((client) => client.devices())),
  ),
  invite: withStore
    .input(z.object({ role: roleSchema, scopes }))
    .mutation(({ ctx, input }): Promise<Invitation> =>
      hubSays(ctx.session.sync.ask((client) => client.invite(input.role, input.scopes))),
    ),
  revoke: withStore
    .input(z.object({ deviceId: idSchema }))
    .mutation(({ ctx, input }): Promise<void> =>
      hubSays(ctx.session.sync.ask((client) => client.revoke(input.deviceId))),
    ),
  grant: withStore
    .input(z.object({ deviceId: idSchema, scopes }))
    .mutation(({ ctx, input }): Promise<void> =>
      hubSays(ctx.session.sync.ask((client) => client.grant(input.deviceId, input.scopes))),
    ),
});
