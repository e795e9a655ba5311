import { ButtonLink } from '../../../components/AppLink.tsx';
import { conflictsText } from '../../../nl/conflicts.ts';
import type { Conflict } from './conflict.ts';

/** Leads to the page on which a record is shown; nothing when it has none. */
export function RecordLink({
  page,
  of,
  label = conflictsText.toRecord,
}: {
  readonly page: Conflict['page'];
  /** The record, for a screen reader. */
  readonly of: string;
  readonly label?: string;
}) {
  if (page === null) return null;
  const looks = { variant: 'default', size: 'compact-sm', 'aria-label': `${label}: ${of}` } as const;
  switch (page.entity) {
    case 'institution':
      return (
        <ButtonLink to="/instellingen/$institutionId" params={{ institutionId: page.id }} {...looks}>
          {label}
        </ButtonLink>
      );
    case 'department':
      return (
        <ButtonLink to="/afdelingen/$departmentId" params={{ departmentId: page.id }} {...looks}>
          {label}
        </ButtonLink>
      );
    case 'intervention':
      return (
        <ButtonLink to="/interventies" search={{ open: page.id }} {...looks}>
          {label}
        </ButtonLink>
      );
    case 'agreement':
      return (
        <ButtonLink to="/afspraken/$agreementId" params={{ agreementId: page.id }} {...looks}>
          {label}
        </ButtonLink>
      );
  }
}
