import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { RegistrationPage } from './RegistrationPage.tsx';

export const registrationRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/registratie', component: RegistrationPage }),
] as const;
