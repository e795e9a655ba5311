import type { ComponentType } from 'react';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentTab } from '../departmentSearch.ts';

/** What the panels of a part need: the department, and what the address says is open. */
export interface PartPanelsProps {
  readonly page: DepartmentPageData;
  /** A new record is asked for. */
  readonly isNew: boolean;
  /** The record that is open: an id or a reference date. */
  readonly open: string | undefined;
  readonly close: () => void;
}

/** A part of the workspace of a department: what stands under its tab, and the forms beside it. */
export interface DepartmentPart {
  readonly tab: DepartmentTab;
  readonly Content: ComponentType<{ readonly page: DepartmentPageData }>;
  /** Absent when nothing opens beside the part. */
  readonly Panels?: ComponentType<PartPanelsProps>;
}
