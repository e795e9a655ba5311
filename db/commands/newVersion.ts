import type { Agreement } from '../../domain/agreement.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import type { Read } from '../log/readHandle.ts';
import type { FoundAgreement } from './find.ts';

/** Values of the version after an agreement: a draft that names the version it replaces. */
export function newVersionOf({ agreement: { id, ...terms } }: FoundAgreement): Agreement {
  const version = terms.version + 1;
  return {
    ...terms,
    code: `${terms.code.replace(/-v\d+$/, '')}-v${version}`,
    version,
    replacesId: id,
    institutionAccordOn: null,
    wlzExecutorAccordOn: null,
    clientRepresentativesHeardOn: null,
    status: 'draft',
    agreedTermsHash: null,
  };
}

/** R15: an agreement has one next version; work goes on in that one. */
export async function onlyNewVersion(read: Read, id: string): Promise<Finding[]> {
  const newer = await read
    .selectFrom('agreement')
    .select('code')
    .where('replacesId', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (newer === undefined) return [];
  return [block('R15', 'status', `Er is al een nieuwere versie: ${newer.code}. Ga daarmee verder.`)];
}
