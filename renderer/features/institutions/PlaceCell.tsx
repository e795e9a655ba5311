import { RowName } from '../../components/RowName.tsx';
import { recordText } from '../../nl/records.ts';

/** Where a row of a list belongs: the department, or the whole institution, with the institution below. */
export function PlaceCell({
  departmentName,
  institutionName,
}: {
  readonly departmentName: string | null;
  readonly institutionName: string;
}) {
  return <RowName below={institutionName}>{departmentName ?? recordText.wholeInstitution}</RowName>;
}
