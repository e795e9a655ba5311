import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { idSchema } from '../../../domain/values/id.ts';
import { addressPart } from '../../app/addressPart.ts';
import { rootRoute } from '../../app/rootRoute.tsx';
import { ConflictsPage } from './conflicts/ConflictsPage.tsx';
import { DevicesPage } from './devices/DevicesPage.tsx';
import { SyncPage } from './SyncPage.tsx';

/** The record whose conflicts are asked. */
const conflictsSearch = z.object({ bij: addressPart(idSchema) });

export const syncRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/synchronisatie', component: SyncPage }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/synchronisatie/conflicten',
    component: ConflictsPage,
    validateSearch: conflictsSearch,
  }),
  createRoute({ getParentRoute: () => rootRoute, path: '/synchronisatie/apparaten', component: DevicesPage }),
] as const;
