import { inviteAnswerSchema, inviteRequestSchema, type Invitation } from '../../../protocol/messages.ts';
import { audit } from '../../access/audit.ts';
import { assertScopes } from '../../access/grants.ts';
import { createInvitation } from '../../access/invitation.ts';
import { callerOf, readJson, type HubRoute } from '../hubRoute.ts';

export const invitationsRoute: HubRoute = {
  method: 'POST',
  path: '/v1/invitations',
  summary: 'Makes an invitation code that one device can enrol with once.',
  access: 'coordinator',
  versioned: true,
  body: inviteRequestSchema,
  answer: inviteAnswerSchema,
  bodyLimit: 64 * 1024,
  async handle(asked): Promise<Invitation> {
    const { db, now } = asked.context;
    const invited = readJson(inviteRequestSchema, asked);
    await assertScopes(db, invited.scopes);
    const invitation = await createInvitation(db, invited, now());
    await audit(db, { event: 'invitation.made', device: callerOf(asked).device, detail: invited.role });
    return invitation;
  },
};
