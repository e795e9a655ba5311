import {
  cceRoles,
  intervention as definition,
  interventionResults,
  interventionStatuses,
} from '../../../../domain/intervention.ts';
import { focuses } from '../../../../domain/reference/focus.ts';
import { indicatorList } from '../../../../domain/reference/indicators.ts';
import { interventionTypes } from '../../../../domain/reference/interventionTypes.ts';
import { Facts, type Fact } from '../../../components/Facts.tsx';
import { dossierText } from '../../../nl/dossier.ts';
import type { DepartmentPageData } from '../../departments/departmentPageData.ts';
import { showPeriod } from '../../departments/period.ts';
import type { DossierSection } from './dossierSection.ts';
import classes from '../Dossier.module.css';

const { labels } = definition;

function Content({ page: { interventions } }: { readonly page: DepartmentPageData }) {
  if (interventions.length === 0) return <p>{dossierText.noInterventions}</p>;
  return interventions.map((one) => (
    <article key={one.id} className={classes.record}>
      <h3>
        {one.goal} <span className={classes.code}>{one.code}</span>
      </h3>
      <Facts facts={factsOf(one).filter(({ value }) => value !== null)} />
    </article>
  ));
}

function factsOf(one: DepartmentPageData['interventions'][number]): Fact[] {
  const { type, typeOther, indicator, cceRole, result } = one;
  return [
    { label: labels.type, value: typeOther ?? interventionTypes.label(type) },
    { label: labels.focus, value: focuses.label(one.focus) },
    { label: dossierText.period, value: showPeriod(one) },
    { label: labels.status, value: interventionStatuses.label(one.status) },
    { label: labels.expectedOutcome, value: one.expectedOutcome },
    { label: labels.indicator, value: indicator === null ? null : indicatorList.label(indicator) },
    { label: labels.responsibleRole, value: one.responsibleRole },
    { label: labels.cceRole, value: cceRole === null ? null : cceRoles.label(cceRole) },
    { label: labels.result, value: result === null ? null : interventionResults.label(result) },
    { label: labels.reflection, value: one.reflection },
  ];
}

/** What is tried, why, and what came of it. */
export const interventionsSection: DossierSection = { title: dossierText.interventions, Content };
