/** What is asked for: what is of one institution, what counts for one department, or everything. */
export interface Place {
  readonly institutionId?: string | undefined;
  /** Its own, and those of its institution as a whole. */
  readonly departmentId?: string | undefined;
}

/** Where a record of an institution, and perhaps of one of its departments, belongs. */
export interface PlaceNames {
  readonly institutionName: string;
  readonly departmentName: string | null;
}
