import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/rootRoute.tsx';
import { DepartmentPage } from './DepartmentPage.tsx';
import { departmentPageSearch, departmentsSearch } from './departmentSearch.ts';
import { DepartmentsPage } from './DepartmentsPage.tsx';

export const departmentRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/afdelingen',
    validateSearch: departmentsSearch,
    component: DepartmentsPage,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/afdelingen/$departmentId',
    validateSearch: departmentPageSearch,
    component: DepartmentPage,
  }),
] as const;
