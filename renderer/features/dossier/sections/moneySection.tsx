import { MoneyYears } from '../../../components/MoneyYears.tsx';
import { dossierText } from '../../../nl/dossier.ts';
import type { DepartmentPageData } from '../../departments/departmentPageData.ts';
import type { DossierSection } from './dossierSection.ts';

function Content({ page: { money } }: { readonly page: DepartmentPageData }) {
  return <MoneyYears years={money} />;
}

/** Reference budget, agreed and realised. */
export const moneySection: DossierSection = { title: dossierText.money, Content };
