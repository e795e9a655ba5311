import { ActionIcon } from '@mantine/core';
import { useFormState } from 'react-hook-form';
import { euroText, hundredthsText } from '../../../app/form/codecs.ts';
import { errorList } from '../../../app/form/errorList.ts';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import type { FormTexts } from '../../../app/form/texts.ts';
import { CloseIcon } from '../../../components/icons.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { editorText } from '../../../nl/agreements.ts';
import type { AgreementForm } from './agreementForm.ts';
import type { CellPlace } from './gridKeys.ts';
import { ListCell } from './ListCell.tsx';
import { lineColumns, type ColumnOptions } from './pastedRows.ts';
import { TextCell } from './TextCell.tsx';
import { faultIdOf, type GridHandlers } from './useCell.ts';
import classes from './LinesGrid.module.css';

/** One line: its cells, and below them what is wrong in it and what the category “Anders” asks. */
export function LineRow({
  form,
  index,
  row,
  options,
  gridOf,
  onRemove,
}: {
  readonly form: RecordFormState<AgreementForm>;
  readonly index: number;
  readonly row: FormTexts;
  readonly options: ColumnOptions;
  readonly gridOf: (place: CellPlace) => GridHandlers;
  /** Null for the empty line at the end. */
  readonly onRemove: (() => void) | null;
}) {
  const { errors } = useFormState({ control: form.methods.control });
  const rowNumber = index + 1;
  const order = lineColumns.map((column) => `lines.${index}.${column}`);
  const prefix = `lines.${index}.`;
  // What is asked beside the cells shows its own fault.
  const faults = errorList(errors, order).filter(
    ({ name }) => name.startsWith(prefix) && name !== `${prefix}categoryOther`,
  );
  const asksOther = row['category'] === 'other';

  return (
    <tbody data-faulty={faults.length > 0}>
      <tr>
        <th scope="row">{rowNumber}</th>
        {lineColumns.map((column) => {
          const field = form.field(`lines.${index}.${column}`);
          const listed = options[column];
          const cell = { field, rowNumber, grid: gridOf({ row: index, column }) };
          return (
            <td key={column} data-column={column}>
              {listed ? (
                <ListCell {...cell} options={listed} />
              ) : column === 'amountCents' ? (
                <TextCell {...cell} codec={euroText} figures />
              ) : column === 'hoursHundredths' ? (
                <TextCell {...cell} codec={hundredthsText} figures />
              ) : (
                <TextCell {...cell} />
              )}
            </td>
          );
        })}
        <td>
          {onRemove && (
            <ActionIcon variant="subtle" color="gray" aria-label={editorText.removeLine(rowNumber)} onClick={onRemove}>
              <CloseIcon size={16} />
            </ActionIcon>
          )}
        </td>
      </tr>
      {(faults.length > 0 || asksOther) && (
        <tr className={classes.extra}>
          <td colSpan={lineColumns.length + 2}>
            {faults.map(({ name, message }) => {
              const { id, label } = form.anyField(name);
              return (
                <p key={name} id={faultIdOf(id)} className={classes.fault}>
                  <strong>{label}:</strong> {message}
                </p>
              );
            })}
            {asksOther && (
              <TextField {...form.field(`lines.${index}.categoryOther`)} label={editorText.otherCategory} required />
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}
