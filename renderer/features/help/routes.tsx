import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { GlossaryPage } from './GlossaryPage.tsx';
import { HelpPage } from './HelpPage.tsx';

export const helpRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/hulp', component: HelpPage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/begrippen', component: GlossaryPage }),
] as const;
