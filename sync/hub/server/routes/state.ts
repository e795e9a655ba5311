import { hubStateSchema, type HubState } from '../../../protocol/messages.ts';
import { readScopeStates, readWithdrawn } from '../../feed/state.ts';
import { callerOf, hubOf, type HubRoute } from '../hubRoute.ts';

export const stateRoute: HubRoute = {
  method: 'GET',
  path: '/v1/state',
  summary: 'How the hub stands for every institution this device has, and which it no longer has.',
  access: 'device',
  versioned: true,
  answer: hubStateSchema,
  bodyLimit: 0,
  async handle(asked): Promise<HubState> {
    const { db, now } = asked.context;
    const caller = callerOf(asked);
    const { id: hub, epoch, previousEpoch } = hubOf(asked);
    const scopes = await readScopeStates(db, caller);
    const withdrawn = await readWithdrawn(db, caller);
    return { hub, time: now().toISOString(), epoch, previousEpoch, role: caller.role, scopes, withdrawn };
  },
};
