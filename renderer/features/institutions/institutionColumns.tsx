import { institution } from '../../../domain/institution.ts';
import { sectors } from '../../../domain/reference/sectors.ts';
import { formatEuro } from '../../../domain/values/cents.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { RowName } from '../../components/RowName.tsx';
import { moneyText } from '../../nl/components.ts';
import { institutionText } from '../../nl/institutions.ts';
import type { InstitutionRow } from './institutionSearch.ts';
import { PilotStatusBadge } from './PilotStatusBadge.tsx';

const { labels } = institution;

/** Money of all years together; nothing is a dash, so that what counts stands out. */
function amount(cents: number): string {
  return cents === 0 ? institutionText.nothing : formatEuro(cents);
}

export const institutionColumns: readonly Column<InstitutionRow>[] = [
  {
    key: 'name',
    header: labels.name,
    sortBy: ({ name }) => name,
    cell: ({ id, name, place, inConflict }) => (
      <RowName below={place}>
        <AppLink to="/instellingen/$institutionId" params={{ institutionId: id }}>
          {name}
        </AppLink>
        <ConflictMark recordId={id} inConflict={inConflict} />
      </RowName>
    ),
  },
  {
    key: 'sector',
    header: labels.sector,
    sortBy: ({ sector }) => sectors.label(sector),
    cell: ({ sector }) => <abbr title={sectors.label(sector)}>{sector}</abbr>,
  },
  {
    key: 'status',
    header: labels.status,
    sortBy: ({ status }) => status,
    cell: ({ status }) => <PilotStatusBadge status={status} />,
  },
  {
    key: 'departments',
    header: institutionText.departments,
    align: 'right',
    sortBy: ({ departments }) => departments,
    cell: ({ departments }) => departments,
  },
  {
    key: 'budget',
    header: moneyText.reference,
    align: 'right',
    sortBy: ({ budgetCents }) => budgetCents,
    cell: ({ budgetCents }) => amount(budgetCents),
  },
  {
    key: 'agreed',
    header: moneyText.agreed,
    align: 'right',
    sortBy: ({ agreedCents }) => agreedCents,
    cell: ({ agreedCents }) => amount(agreedCents),
  },
  {
    key: 'realised',
    header: moneyText.realised,
    align: 'right',
    sortBy: ({ realisedCents }) => realisedCents,
    cell: ({ realisedCents }) => amount(realisedCents),
  },
];
