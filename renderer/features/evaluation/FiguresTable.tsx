import { Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import type { KeyFigure } from '../../../domain/figures/keyFigure.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { evaluationText } from '../../nl/evaluation.ts';
import { figureGroups, figureText } from './figureRows.ts';
import classes from './Evaluation.module.css';

/** The national key figures, a column for each year. */
export function FiguresTable({
  figures,
  years,
}: {
  readonly figures: readonly KeyFigure[];
  readonly years: readonly number[];
}) {
  const titleId = useId();
  const [codes, setCodes] = useState(false);
  return (
    <section aria-labelledby={titleId}>
      <div className={classes.head}>
        <div>
          <h2 id={titleId} className={classes.title}>
            {evaluationText.figures}
          </h2>
          <p className={classes.hint}>{evaluationText.figuresHint}</p>
        </div>
        <Checkbox
          label={evaluationText.showCodes}
          checked={codes}
          onChange={({ currentTarget }) => setCodes(currentTarget.checked)}
        />
      </div>
      <PlainTable caption={evaluationText.figuresCaption} className={classes.figures}>
        <thead>
          <tr>
            {codes && <th scope="col">{evaluationText.code}</th>}
            <th scope="col">{evaluationText.figure}</th>
            {years.map((year) => (
              <th key={year} scope="col" data-align="right">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        {figureGroups(figures).map(({ group, rows }) => (
          <tbody key={group}>
            <tr className={classes.groupHead}>
              <th colSpan={years.length + (codes ? 2 : 1)} scope="rowgroup">
                {evaluationText.groups[group]}
              </th>
            </tr>
            {rows.map(({ code, description, byYear }) => (
              <tr key={code}>
                {codes && <td>{code}</td>}
                <th scope="row">{withoutGroup(description)}</th>
                {years.map((year) => (
                  <td key={year} data-align="right">
                    <FigureCell figure={byYear.get(year)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </PlainTable>
    </section>
  );
}

function FigureCell({ figure }: { readonly figure: KeyFigure | undefined }) {
  const text = figure ? figureText(figure) : null;
  return text ?? <span className={classes.notThere}>{evaluationText.notThere}</span>;
}

/** The heading above says it already: `verandering uitkomst: Ziekteverzuim` → `Ziekteverzuim`. */
function withoutGroup(description: string): string {
  const bare = description.replace(/^(?:verandering uitkomst|verbeterd): /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
