import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { idSchema } from '../../../domain/values/id.ts';
import { yearSchema } from '../../../domain/values/wholeNumber.ts';
import { addressPart } from '../../app/addressPart.ts';
import { rootRoute } from '../../app/rootRoute.tsx';
import { EvaluationPage } from './EvaluationPage.tsx';
import { BoardStatementPage } from './statement/BoardStatementPage.tsx';
import { VerifyPage } from './VerifyPage.tsx';

/** First and last year stand in the address. */
const periodSearch = z.object({
  van: addressPart(yearSchema),
  tot: addressPart(yearSchema),
});

/** The delivery that is verified again, when it is one of this laptop. */
const verifySearch = z.object({ levering: addressPart(idSchema) });

/** Of whom a statement is, and of which years. */
const statementSearch = periodSearch.extend({ instelling: addressPart(idSchema) });

export const evaluationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/evaluatie',
    component: EvaluationPage,
    validateSearch: periodSearch,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/evaluatie/bestuursverklaring',
    component: BoardStatementPage,
    validateSearch: statementSearch,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/evaluatie/controleren',
    component: VerifyPage,
    validateSearch: verifySearch,
  }),
] as const;
