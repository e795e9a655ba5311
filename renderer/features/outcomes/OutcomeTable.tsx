import { indicators } from '../../../domain/reference/indicators.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { outcomeText } from '../../nl/outcomes.ts';
import { OutcomeBadges } from './OutcomeBadges.tsx';
import { momentsOf, type DepartmentOutcome } from './outcomeData.ts';
import { showChange, showValue } from './showValue.ts';
import classes from './Outcomes.module.css';

/** The outcomes of a department: a row for each indicator, a column for each moment. A value opens its measurement, a moment its grid. */
export function OutcomeTable({
  departmentId,
  outcomes,
  conflictedIds,
}: {
  readonly departmentId: string;
  readonly outcomes: readonly DepartmentOutcome[];
  readonly conflictedIds: readonly string[];
}) {
  const here = { to: '/afdelingen/$departmentId', params: { departmentId } } as const;
  const measured = outcomes.flatMap(({ points }) => points.map(({ measurement }) => measurement));
  const moments = momentsOf([{ moment: 'T0' }, ...measured]);
  return (
    <PlainTable caption={outcomeText.caption} className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{outcomeText.indicator}</th>
          {moments.map((moment) => (
            <th key={moment} scope="col" data-align="right">
              <AppLink {...here} search={{ deel: 'uitkomsten', open: moment }} title={outcomeText.enterMoment(moment)}>
                {moment}
              </AppLink>
            </th>
          ))}
          <th scope="col" data-align="right">
            {outcomeText.change}
          </th>
          <th scope="col" data-align="right">
            {outcomeText.target}
          </th>
          <th scope="col">{outcomeText.standing}</th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => {
          const { indicator, points, change, targetValue, isChosen } = outcome;
          const { label, unit } = indicators[indicator];
          return (
            <tr key={indicator}>
              <th scope="row">
                {label}
                <span className={classes.muted}>
                  {outcomeText.unitOf(unit)}
                  {!isChosen && ` · ${outcomeText.notChosen}`}
                </span>
              </th>
              {moments.map((moment) => {
                const point = points.find(({ measurement: one }) => one.moment === moment);
                if (point === undefined) {
                  return (
                    <td key={moment} data-align="right">
                      {outcomeText.none}
                    </td>
                  );
                }
                const { id, value } = point.measurement;
                return (
                  <td key={moment} data-align="right" data-broken={point.breaks.length > 0}>
                    <AppLink
                      {...here}
                      search={{ deel: 'uitkomsten', open: id }}
                      aria-label={outcomeText.openMeasurement(label, moment, showValue(value))}
                    >
                      {showValue(value)}
                    </AppLink>
                    <ConflictMark recordId={id} inConflict={conflictedIds.includes(id)} />
                  </td>
                );
              })}
              <td data-align="right">{change === null ? outcomeText.none : showChange(change)}</td>
              <td data-align="right">{targetValue === null ? outcomeText.none : showValue(targetValue)}</td>
              <td>
                <OutcomeBadges outcome={outcome} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}
