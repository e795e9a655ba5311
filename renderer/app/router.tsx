import { createHashHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { agreementRoutes } from '../features/agreements/routes.tsx';
import { departmentRoutes } from '../features/departments/routes.tsx';
import { evaluationRoutes } from '../features/evaluation/routes.tsx';
import { institutionRoutes } from '../features/institutions/routes.tsx';
import { interventionRoutes } from '../features/interventions/routes.tsx';
import { registrationRoutes } from '../features/registration/routes.tsx';
import { syncRoutes } from '../features/sync/routes.tsx';
import { todayRoutes } from '../features/today/routes.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { Loading } from './Loading.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { rootRoute } from './rootRoute.tsx';

const routeTree = rootRoute.addChildren([
  ...todayRoutes,
  ...institutionRoutes,
  ...departmentRoutes,
  ...interventionRoutes,
  ...agreementRoutes,
  ...registrationRoutes,
  ...evaluationRoutes,
  ...syncRoutes,
]);

/** Hash addresses, so that the same files work under any scheme and the host sees no path of a dossier. */
const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NotFoundScreen,
  defaultPendingComponent: Loading,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The screens of an open store. */
export function AppRoutes() {
  return <RouterProvider router={router} />;
}
