import type { HubRoute } from './hubRoute.ts';
import { openApiRoute } from './openApi.ts';
import { devicesRoute, grantsRoute, revokeRoute } from './routes/devices.ts';
import { enrolRoute } from './routes/enrol.ts';
import { farewellRoute } from './routes/farewell.ts';
import { acceptHandoverRoute, handoversRoute } from './routes/handovers.ts';
import { healthRoute, metricsRoute, readyRoute } from './routes/health.ts';
import { helloRoute } from './routes/hello.ts';
import { invitationsRoute } from './routes/invitations.ts';
import { pullRoute } from './routes/pull.ts';
import { pushRoute } from './routes/push.ts';
import { snapshotRoute } from './routes/snapshot.ts';
import { stateRoute } from './routes/state.ts';

const routes: readonly HubRoute[] = [
  helloRoute,
  enrolRoute,
  stateRoute,
  pushRoute,
  pullRoute,
  snapshotRoute,
  farewellRoute,
  devicesRoute,
  revokeRoute,
  grantsRoute,
  invitationsRoute,
  handoversRoute,
  acceptHandoverRoute,
  healthRoute,
  readyRoute,
  metricsRoute,
];

/** All there is to ask of a hub. */
export const routeTable: readonly HubRoute[] = [...routes, openApiRoute(routes)];
