import { formatDate } from '../../../../domain/values/isoDate.ts';
import { PlainTable } from '../../../components/PlainTable.tsx';
import { departmentText } from '../../../nl/departments.ts';
import { dossierText } from '../../../nl/dossier.ts';
import type { DepartmentPageData } from '../../departments/departmentPageData.ts';
import { profileMixes } from '../../departments/profileMix.ts';
import type { DossierSection } from './dossierSection.ts';

function Content({ page: { profileCounts } }: { readonly page: DepartmentPageData }) {
  const mixes = profileMixes(profileCounts);
  if (mixes.length === 0) return null;
  return (
    <PlainTable caption={dossierText.profiles}>
      <thead>
        <tr>
          <th scope="col">{dossierText.profileDate}</th>
          <th scope="col">{dossierText.profileMix}</th>
          <th scope="col" data-align="right">
            {dossierText.profileTotal}
          </th>
        </tr>
      </thead>
      <tbody>
        {mixes.map(({ referenceDate, counts, total }) => (
          <tr key={referenceDate}>
            <td>{formatDate(referenceDate)}</td>
            <td>{counts.map(({ careProfile, count }) => departmentText.mixPart(count, careProfile)).join(', ')}</td>
            <td data-align="right">{total}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

/** Which care profiles the clients have, over time. */
export const profilesSection: DossierSection = { title: dossierText.profiles, Content };
