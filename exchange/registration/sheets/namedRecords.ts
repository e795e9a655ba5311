/** The institution that a row names; every row that names one must have it. */
export const institutionNamed = {
  columns: ['instelling'],
  idColumn: 'instelling_id',
  to: 'institution',
  field: 'institutionId',
  link(into: { institutionId?: string }, id: string | null) {
    if (id !== null) into.institutionId = id;
  },
  idOf: ({ institutionId }: { readonly institutionId: string }) => institutionId,
} as const;

/** The department that a row names and must have. */
export const departmentNamed = {
  columns: ['afdeling'],
  idColumn: 'afdeling_id',
  to: 'department',
  field: 'departmentId',
  link(into: { departmentId?: string }, id: string | null) {
    if (id !== null) into.departmentId = id;
  },
  idOf: ({ departmentId }: { readonly departmentId: string }) => departmentId,
} as const;

/** The department that a row may name; without one it is about the institution. */
export const departmentPerhapsNamed = {
  columns: ['afdeling'],
  idColumn: 'afdeling_id',
  to: 'department',
  field: 'departmentId',
  link(into: { departmentId?: string | null }, id: string | null) {
    into.departmentId = id;
  },
  idOf: ({ departmentId }: { readonly departmentId: string | null }) => departmentId,
} as const;
