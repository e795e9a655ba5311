import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { outcomesSearch } from './outcomeSearch.ts';
import { OutcomesPage } from './OutcomesPage.tsx';

export const outcomeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/uitkomsten',
    validateSearch: outcomesSearch,
    component: OutcomesPage,
  }),
] as const;
