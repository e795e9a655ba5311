import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { addressPart } from '../../app/addressPart.ts';
import { rootRoute } from '../../app/rootRoute.tsx';
import { DossierPage } from './DossierPage.tsx';

export const dossierRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/afdelingen/$departmentId/dossier',
    validateSearch: z.object({ geschiedenis: addressPart(z.literal(true)) }),
    component: DossierPage,
  }),
] as const;
