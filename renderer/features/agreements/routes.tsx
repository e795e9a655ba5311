import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { AgreementPage } from './AgreementPage.tsx';
import { agreementsSearch, newAgreementSearch } from './agreementSearch.ts';
import { AgreementsPage } from './AgreementsPage.tsx';
import { NewAgreementPage } from './NewAgreementPage.tsx';

export const agreementRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/afspraken',
    component: AgreementsPage,
    validateSearch: agreementsSearch,
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
