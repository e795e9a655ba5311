import { sectors } from '../reference/sectors.ts';
import type { Registration } from '../registration.ts';
import type { FigureLevel } from './keyFigure.ts';

/** One unit figures are about. The same unit is always the same object. */
export interface Scope {
  readonly level: FigureLevel;
  readonly key: string;
}

/** The scopes something counts in: nation, sector, institution and, when it has one, department. */
export type Place = readonly Scope[];

/** What has a department, an institution or both. */
interface Placed {
  readonly institutionId?: string;
  readonly departmentId: string | null;
}

/** Where everything belongs; built once, so that a lookup costs the same in a large registration. */
export interface Places {
  /** Place of a department; empty when it is not (or no longer) registered. */
  ofDepartment(departmentId: string): Place;
  /** Place of an institution; empty when it is not (or no longer) registered. */
  ofInstitution(institutionId: string): Place;
  /** What has a department belongs to it; what has none starts at its institution. */
  of(record: Placed): Place;
}

/** Builds the lookup of places. */
export function placesOf(registration: Pick<Registration, 'institution' | 'department'>): Places {
  const nation: Scope = { level: 'national', key: '' };
  const bySector = new Map(
    sectors.choices.map(({ code, word }) => [code, { level: 'sector', key: word } satisfies Scope]),
  );
  const institutions = new Map<string, Place>();
  for (const { id, name, sector } of registration.institution) {
    const sectorScope = bySector.get(sector);
    if (sectorScope) institutions.set(id, [nation, sectorScope, { level: 'institution', key: name }]);
  }
  const departments = new Map<string, Place>();
  for (const { id, code, institutionId } of registration.department) {
    const above = institutions.get(institutionId);
    if (above) departments.set(id, [...above, { level: 'department', key: code }]);
  }
  const ofDepartment = (departmentId: string) => departments.get(departmentId) ?? [];
  const ofInstitution = (institutionId: string) => institutions.get(institutionId) ?? [];
  return {
    ofDepartment,
    ofInstitution,
    of: ({ departmentId, institutionId }) => {
      const place = departmentId === null ? [] : ofDepartment(departmentId);
      return place.length === 0 && institutionId !== undefined ? ofInstitution(institutionId) : place;
    },
  };
}
