import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { InstitutionPage } from './InstitutionPage.tsx';
import { institutionPageSearch, institutionsSearch } from './institutionSearch.ts';
import { InstitutionsPage } from './InstitutionsPage.tsx';

export const institutionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/instellingen',
    validateSearch: institutionsSearch,
    component: InstitutionsPage,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/instellingen/$institutionId',
    validateSearch: institutionPageSearch,
    component: InstitutionPage,
  }),
] as const;
