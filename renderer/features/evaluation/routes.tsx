import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { yearSchema } from '../../../domain/values/wholeNumber.ts';
import { addressPart } from '../../app/addressPart.ts';
import { rootRoute } from '../../app/rootRoute.tsx';
import { EvaluationPage } from './EvaluationPage.tsx';
import { VerifyPage } from './VerifyPage.tsx';

/** First and last year stand in the address. */
const periodSearch = z.object({
  van: addressPart(yearSchema),
  tot: addressPart(yearSchema),
});

export const evaluationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/evaluatie',
    component: EvaluationPage,
    validateSearch: periodSearch,
  }),
  createRoute({ getParentRoute: () => rootRoute, path: '/evaluatie/controleren', component: VerifyPage }),
] as const;
