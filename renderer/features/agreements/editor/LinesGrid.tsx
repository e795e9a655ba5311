import { Button, VisuallyHidden } from '@mantine/core';
import { agreementLine } from '../../../../domain/agreementLine.ts';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import { PlusIcon } from '../../../components/icons.tsx';
import { editorText } from '../../../nl/agreements.ts';
import { blankLine, type AgreementForm } from './agreementForm.ts';
import { LineRow } from './LineRow.tsx';
import { lineColumns, type ColumnOptions } from './pastedRows.ts';
import { useLines } from './useLines.ts';
import classes from './LinesGrid.module.css';

/** The lines of an agreement as a small spreadsheet. Below the last line there is always an empty one to go on with. */
export function LinesGrid({
  form,
  options,
}: {
  readonly form: RecordFormState<AgreementForm>;
  readonly options: ColumnOptions;
}) {
  const lines = useLines(form, options);
  const { removed } = lines;
  return (
    <section aria-labelledby={`${form.anyField('lines').id}-title`} className={classes.section}>
      <h2 id={`${form.anyField('lines').id}-title`}>{editorText.lines}</h2>
      <p className={classes.hint}>{editorText.linesHint}</p>
      <div className={classes.frame}>
        <table className={classes.grid} aria-label={editorText.linesCaption}>
          <thead>
            <tr>
              <th scope="col">{editorText.number}</th>
              {lineColumns.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {agreementLine.labels[column]}
                </th>
              ))}
              <th scope="col">
                <VisuallyHidden>{editorText.remove}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          {lines.keys.map((rowKey, index) => (
            <LineRow
              key={rowKey}
              form={form}
              index={index}
              row={lines.rows[index] ?? blankLine}
              options={options}
              gridOf={lines.gridOf}
              onRemove={lines.isWaiting(index) ? null : () => lines.take(index)}
            />
          ))}
        </table>
      </div>
      <div className={classes.below}>
        <Button variant="default" size="compact-md" leftSection={<PlusIcon size={16} />} onClick={lines.goToLast}>
          {editorText.addLine}
        </Button>
        <span role="status">{removed ? editorText.removed(removed.index + 1) : lines.said}</span>
        {removed && (
          <Button variant="subtle" size="compact-md" onClick={() => lines.putBack(removed)}>
            {editorText.putBack}
          </Button>
        )}
      </div>
    </section>
  );
}
