import { createHashHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { aboutRoutes } from '../features/about/routes.tsx';
import { agreementRoutes } from '../features/agreements/routes.tsx';
import { departmentRoutes } from '../features/departments/routes.tsx';
import { dossierRoutes } from '../features/dossier/routes.tsx';
import { evaluationRoutes } from '../features/evaluation/routes.tsx';
import { helpRoutes } from '../features/help/routes.tsx';
import { institutionRoutes } from '../features/institutions/routes.tsx';
import { interventionRoutes } from '../features/interventions/routes.tsx';
import { outcomeRoutes } from '../features/outcomes/routes.tsx';
import { registrationRoutes } from '../features/registration/routes.tsx';
import { signalRoutes } from '../features/signals/routes.tsx';
import { syncRoutes } from '../features/sync/routes.tsx';
import { todayRoutes } from '../features/today/routes.tsx';
import { waiverRoutes } from '../features/waivers/routes.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { Loading } from './Loading.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { keepPlace, returnToPlace } from './place.ts';
import { rootRoute } from './rootRoute.tsx';

const routeTree = rootRoute.addChildren([
  ...todayRoutes,
  ...institutionRoutes,
  ...departmentRoutes,
  ...dossierRoutes,
  ...interventionRoutes,
  ...agreementRoutes,
  ...outcomeRoutes,
  ...waiverRoutes,
  ...signalRoutes,
  ...registrationRoutes,
  ...evaluationRoutes,
  ...syncRoutes,
  ...helpRoutes,
  ...aboutRoutes,
]);

/** Hash addresses, so that the same files work under any scheme and the host sees no path of a dossier. */
const history = createHashHistory();

const router = createRouter({
  routeTree,
  history,
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NotFoundScreen,
  defaultPendingComponent: Loading,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The screens of an open store, beginning where one was. */
export function AppRoutes() {
  const [returned, setReturned] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let current = true;
    void returnToPlace(history).then(() => {
      if (!current) return;
      setReturned(true);
      stop = keepPlace(history);
    });
    return () => {
      current = false;
      stop?.();
    };
  }, []);
  return returned ? <RouterProvider router={router} /> : <Loading />;
}
