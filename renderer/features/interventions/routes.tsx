import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { interventionsSearch } from './interventionSearch.ts';
import { InterventionsPage } from './InterventionsPage.tsx';

export const interventionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/interventies',
    validateSearch: interventionsSearch,
    component: InterventionsPage,
  }),
] as const;
