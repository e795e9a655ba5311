import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { AboutPage } from './AboutPage.tsx';

export const aboutRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/over', component: AboutPage }),
] as const;
