import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { waiversSearch } from './waiverSearch.ts';
import { WaiversPage } from './WaiversPage.tsx';

export const waiverRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/regelruimte',
    validateSearch: waiversSearch,
    component: WaiversPage,
  }),
] as const;
