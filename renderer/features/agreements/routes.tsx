import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { idSchema } from '../../../domain/values/id.ts';
import { rootRoute } from '../../app/rootRoute.tsx';
import { AgreementPage } from './AgreementPage.tsx';
import { AgreementsPage } from './AgreementsPage.tsx';
import { agreementSearchSchema } from './agreementSearch.ts';
import { NewAgreementPage } from './NewAgreementPage.tsx';

const newAgreementSearch = z.object({
  instelling: idSchema.optional().catch(undefined),
  afdeling: idSchema.optional().catch(undefined),
});

export const agreementRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/afspraken',
    component: AgreementsPage,
    validateSearch: agreementSearchSchema,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/afspraken/nieuw',
    component: NewAgreementPage,
    validateSearch: newAgreementSearch,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/afspraken/$agreementId',
    component: AgreementPage,
  }),
] as const;
