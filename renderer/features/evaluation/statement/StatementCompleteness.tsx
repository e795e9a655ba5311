import { PlainTable } from '../../../components/PlainTable.tsx';
import { boardStatementText } from '../../../nl/boardStatement.ts';
import { evaluationText } from '../../../nl/evaluation.ts';
import type { CompletenessGroup } from '../completenessGroups.ts';
import { gapText } from '../gapText.ts';
import classes from './BoardStatement.module.css';

const text = boardStatementText;

/** What is there and what lacks of one institution: the same as stands in the delivery. */
export function StatementCompleteness({
  group: { share, places },
  names,
}: {
  readonly group: CompletenessGroup;
  /** Departments by id. */
  readonly names: ReadonlyMap<string, string>;
}) {
  const { present, expected } = share;
  return (
    <section>
      <h3>{text.completeness}</h3>
      <p>{present === expected ? text.complete(expected) : text.share(present, expected)}</p>
      <PlainTable caption={text.caption} className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{text.part}</th>
            <th scope="col" data-align="right">
              {text.there}
            </th>
            <th scope="col">{text.lacking}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.departmentId ?? ''}>
              <th scope="row">
                {place.departmentId === null ? evaluationText.asAWhole : names.get(place.departmentId)}
              </th>
              <td data-align="right">{evaluationText.share(place.share.present, place.share.expected)}</td>
              <td>
                {place.gaps.length === 0 && text.nothingLacking}
                {place.gaps.map((gap) => (
                  <div key={`${gap.item} ${gap.status}`}>{gapText(gap)}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}
