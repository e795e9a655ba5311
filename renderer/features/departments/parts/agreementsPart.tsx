import { departmentText } from '../../../nl/departments.ts';
import { AgreementsTable } from '../../agreements/AgreementsTable.tsx';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentPart } from './departmentPart.ts';

function Content({ page }: { readonly page: DepartmentPageData }) {
  return <AgreementsTable rows={page.agreements} empty={<p>{departmentText.noAgreements}</p>} />;
}

/** What is agreed for the department; a new agreement has a page of its own. */
export const agreementsPart: DepartmentPart = { tab: 'afspraken', Content };
