import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { StartPage } from './StartPage.tsx';

export const startRoutes = [createRoute({ getParentRoute: () => rootRoute, path: '/', component: StartPage })] as const;
