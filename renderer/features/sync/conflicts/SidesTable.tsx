import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { PlainTable } from '../../../components/PlainTable.tsx';
import { conflictsText } from '../../../nl/conflicts.ts';
import type { RecordNames } from '../../history/fieldValue.ts';
import { comparedFields, showsAnother, type Side, type Sides } from './conflict.ts';
import classes from './Conflicts.module.css';

/** Values side by side, a column each, with who and when; fields that differ say so in words. */
export function SidesTable({
  caption,
  conflict,
  sides,
  names,
  headOf,
  onChoose,
}: {
  readonly caption: string;
  readonly conflict: Sides;
  readonly sides: readonly Side[];
  readonly names: RecordNames;
  /** What stands over a column, above the moment. */
  readonly headOf: (side: Side) => ReactNode;
  /** Choosing a column; without it there is nothing to choose. */
  readonly onChoose?: (side: Side) => void;
}) {
  const fields = comparedFields(conflict, sides, names);
  const withNow = showsAnother(conflict, sides);
  return (
    <PlainTable caption={caption} className={classes.sides}>
      <thead>
        <tr>
          <th scope="col">{conflictsText.field}</th>
          {withNow && (
            <th scope="col">
              <span className={classes.who}>{conflictsText.now}</span>
              <span className={classes.when}>{conflictsText.nowHint}</span>
            </th>
          )}
          {sides.map((side) => (
            <th key={side.changeId} scope="col">
              <span className={classes.who}>{headOf(side)}</span>
              <span className={classes.when}>{side.moment}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, label, texts, now, differs }) => (
          <tr key={field} data-differs={differs}>
            <th scope="row">
              {label}
              {differs && <span className={classes.mark}>{conflictsText.differs}</span>}
            </th>
            {withNow && <td className={classes.now}>{now}</td>}
            {sides.map((side, place) => (
              <td key={side.changeId}>{texts[place]}</td>
            ))}
          </tr>
        ))}
      </tbody>
      {onChoose !== undefined && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={withNow ? 2 : 1}>
              {conflictsText.whatCounts}
            </th>
            {sides.map((side) => (
              <td key={side.changeId}>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={conflictsText.chooseOf(side.actors, side.moment)}
                  onClick={() => onChoose(side)}
                >
                  {conflictsText.choose}
                </Button>
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </PlainTable>
  );
}
