import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { NoticePage } from './NoticePage.tsx';
import { signalsSearch } from './signalSearch.ts';
import { SignalsPage } from './SignalsPage.tsx';

export const signalRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/signalen',
    validateSearch: signalsSearch,
    component: SignalsPage,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/signalen/$signalId/melding',
    component: NoticePage,
  }),
] as const;
