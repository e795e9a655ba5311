import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { TodayPage } from './TodayPage.tsx';

export const todayRoutes = [createRoute({ getParentRoute: () => rootRoute, path: '/', component: TodayPage })] as const;
