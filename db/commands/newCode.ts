import type { Read } from '../log/readHandle.ts';

/** Initials of an institution's name without words that say nothing: `Stichting De Brink` → `SB`. */
function initials(name: string): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/[^\p{L}\s]/gu, '')
    .split(/\s+/);
  const telling = words.filter(
    (word) => word !== '' && !['de', 'het', 'van', 'der', 'en'].includes(word.toLowerCase()),
  );
  return (
    telling
      .map((word) => word.charAt(0).toUpperCase())
      .join('')
      .slice(0, 4) || 'X'
  );
}

async function nextFree(
  read: Read,
  entity: 'department' | 'intervention' | 'agreement',
  prefix: string,
): Promise<string> {
  // A range, because SQLite has no index for `like`.
  const codes = read.selectFrom(entity).select('code');
  const rows = await codes.where('code', '>=', prefix).where('code', '<', `${prefix}\u{10FFFF}`).execute();
  const taken = new Set(rows.map(({ code }) => code));
  for (let number = 1; ; number += 1) {
    const code = `${prefix}${String(number).padStart(2, '0')}`;
    if (!taken.has(code)) return code;
  }
}

/** A free code for a department: initials of its institution and a number, such as `SB-A01`. Retired codes are not used again. */
export function newDepartmentCode(read: Read, institutionName: string): Promise<string> {
  return nextFree(read, 'department', `${initials(institutionName)}-A`);
}

/** A free code for an intervention, such as `SB-A01-V01`. */
export function newInterventionCode(read: Read, departmentCode: string): Promise<string> {
  return nextFree(read, 'intervention', `${departmentCode}-V`);
}

/** A free code for an agreement, such as `SB-A01-2016-B01`. */
export function newAgreementCode(
  read: Read,
  of: { departmentCode: string | null; institutionName: string; year: string },
) {
  return nextFree(read, 'agreement', `${of.departmentCode ?? initials(of.institutionName)}-${of.year}-B`);
}
