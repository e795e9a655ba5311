import { useSuspenseQueries } from '@tanstack/react-query';
import { agreement as definition, agreementStatuses, legalBases } from '../../../../domain/agreement.ts';
import { agreementLine } from '../../../../domain/agreementLine.ts';
import { focuses } from '../../../../domain/reference/focus.ts';
import { formatEuro } from '../../../../domain/values/cents.ts';
import { formatDate } from '../../../../domain/values/isoDate.ts';
import type { Answers } from '../../../app/answers.ts';
import { trpc } from '../../../app/api.ts';
import { Facts } from '../../../components/Facts.tsx';
import { PlainTable } from '../../../components/PlainTable.tsx';
import { dossierText } from '../../../nl/dossier.ts';
import { categoryText } from '../../agreements/AgreedLines.tsx';
import { periodText } from '../../agreements/periodText.ts';
import type { DepartmentPageData } from '../../departments/departmentPageData.ts';
import type { DossierSection } from './dossierSection.ts';
import classes from '../Dossier.module.css';

type Agreement = NonNullable<Answers['agreement']['page']>;

const { labels } = definition;

function Content({ page: { agreements } }: { readonly page: DepartmentPageData }) {
  const pages = useSuspenseQueries({
    queries: agreements.map(({ id }) => trpc.agreement.page.queryOptions({ id })),
  }).flatMap(({ data }) => (data === null ? [] : [data]));
  if (pages.length === 0) return <p>{dossierText.noAgreements}</p>;
  return pages.map((page) => <OneAgreement key={page.agreement.id} page={page} />);
}

function OneAgreement({ page: { agreement, lines } }: { readonly page: Agreement }) {
  const { code, startDate, endDate, status, legalBasis, purpose } = agreement;
  const dates = ['clientRepresentativesHeardOn', 'institutionAccordOn', 'wlzExecutorAccordOn'] as const;
  return (
    <article className={classes.record}>
      <h3>{dossierText.agreement(code, periodText(startDate, endDate))}</h3>
      <Facts
        facts={[
          { label: labels.purpose, value: purpose },
          { label: labels.status, value: agreementStatuses.label(status) },
          { label: labels.legalBasis, value: legalBases.label(legalBasis) },
          ...dates.flatMap((field) => {
            const date = agreement[field];
            return date === null ? [] : [{ label: labels[field], value: formatDate(date) }];
          }),
        ]}
      />
      <Lines code={code} lines={lines} />
    </article>
  );
}

function Lines({ code, lines }: { readonly code: string; readonly lines: Agreement['lines'] }) {
  const words = agreementLine.labels;
  const spentOn = (line: Agreement['lines'][number]) =>
    line.realisations.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return (
    <PlainTable caption={dossierText.linesOf(code)}>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.category}</th>
          <th scope="col">{words.focus}</th>
          <th scope="col" data-align="right">
            {words.amountCents}
          </th>
          <th scope="col" data-align="right">
            {dossierText.realised}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>{line.number}</td>
            <td>
              {categoryText(line)}
              {line.description !== null && <div className={classes.below}>{line.description}</div>}
            </td>
            <td>{focuses.label(line.focus)}</td>
            <td data-align="right">{formatEuro(line.amountCents)}</td>
            <td data-align="right">{formatEuro(spentOn(line))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {dossierText.total}
          </th>
          <td data-align="right">{formatEuro(lines.reduce((sum, { amountCents }) => sum + amountCents, 0))}</td>
          <td data-align="right">{formatEuro(lines.reduce((sum, line) => sum + spentOn(line), 0))}</td>
        </tr>
      </tfoot>
    </PlainTable>
  );
}

/** What is agreed, line by line, and what was spent on it. */
export const agreementsSection: DossierSection = { title: dossierText.agreements, Content };
