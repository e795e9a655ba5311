import { useId, type ReactNode } from 'react';
import type { Answers } from '../../app/answers.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { registrationText } from '../../nl/registration.ts';
import { CellReports } from './CellReports.tsx';
import { countNames, sheetsOf, totalCounts, type Report } from './sheetCounts.ts';
import classes from './Registration.module.css';

type Checked = Answers['registration']['check'];

/** What an import would do, sheet by sheet, and everything that is wrong; then the choice. */
export function RegistrationReport({ checked, choice }: { readonly checked: Checked; readonly choice: ReactNode }) {
  const { report } = checked;
  const faultsId = useId();
  const { refused } = totalCounts(report);
  return (
    <>
      <SheetTable report={report} />
      {choice}
      {refused > 0 && (
        <section aria-labelledby={faultsId}>
          <h2 id={faultsId} className={classes.title}>
            {registrationText.faults(refused)}
          </h2>
          <CellReports cells={report.refused} caption={registrationText.faultsCaption} />
        </section>
      )}
      {report.warnings.length > 0 && (
        <details className={classes.more}>
          <summary>{registrationText.warnings(report.warnings.length)}</summary>
          <p>{registrationText.warningsText}</p>
          <CellReports cells={report.warnings} caption={registrationText.warnings(report.warnings.length)} />
        </details>
      )}
      {report.notes.length > 0 && (
        <details className={classes.more}>
          <summary>{registrationText.notes(report.notes.length)}</summary>
          <ul>
            {report.notes.map(({ sheet, subject, message }) => (
              <li key={`${sheet} ${subject} ${message}`}>
                {sheet === null ? message : `${registrationText.sheets[sheet]}: ${message}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function SheetTable({ report }: { readonly report: Report }) {
  const titleId = useId();
  const { present, absent } = sheetsOf(report);
  const total = totalCounts(report);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {registrationText.report}
      </h2>
      <PlainTable caption={registrationText.countsCaption} className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">{registrationText.sheet}</th>
            {countNames.map((count) => (
              <th key={count} scope="col" data-align="right">
                {registrationText.counts[count]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {present.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{registrationText.sheets[name]}</th>
              {countNames.map((count) => (
                <td key={count} data-align="right" data-refused={count === 'refused' && counts.refused > 0}>
                  {counts[count]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{registrationText.total}</th>
            {countNames.map((count) => (
              <td key={count} data-align="right">
                {total[count]}
              </td>
            ))}
          </tr>
        </tfoot>
      </PlainTable>
      {absent.length > 0 && (
        <p className={classes.hint}>
          {registrationText.absent(absent.map((name) => registrationText.sheets[name]).join(', '))}
        </p>
      )}
    </section>
  );
}
