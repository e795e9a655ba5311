import type { ComponentType } from 'react';
import type { DepartmentPageData } from '../../departments/departmentPageData.ts';

/** A part of the dossier on paper: a heading, and what stands under it as text and tables, without anything to click. */
export interface DossierSection {
  readonly title: string;
  readonly Content: ComponentType<{ readonly page: DepartmentPageData }>;
}
