import { ActionIcon } from '@mantine/core';
import { useFormState } from 'react-hook-form';
import { errorList } from '../../../app/form/errorList.ts';
import { euroText, hundredthsText } from '../../../app/form/codecs.ts';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import type { FormTexts } from '../../../app/form/texts.ts';
import { CloseIcon } from '../../../components/icons.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { editorText } from '../../../nl/agreements.ts';
import type { AgreementForm } from './agreementForm.ts';
import { ListCell } from './ListCell.tsx';
import { lineColumns, type ColumnOptions } from './pastedRows.ts';
import { TextCell } from './TextCell.tsx';
import { faultIdOf } from './useCell.ts';
import classes from './LinesGrid.module.css';

/** One line: its cells, and below them what is wrong in it and what the category “Anders” asks. */
export function LineRow({
  form,
  index,
  row,
  options,
  onRemove,
}: {
  readonly form: RecordFormState<AgreementForm>;
  readonly index: number;
  readonly row: FormTexts;
  readonly options: ColumnOptions;
  /** Null for the empty line at the end. */
  readonly onRemove: (() => void) | null;
}) {
  const { errors } = useFormState({ control: form.methods.control });
  const rowNumber = index + 1;
  const prefix = `lines.${index}.`;
  // What is asked beside the cells shows its own fault.
  const faults = errorList(errors).filter(({ name }) => name.startsWith(prefix) && name !== `${prefix}categoryOther`);
  const asksOther = row['category'] === 'other';

  return (
    <tbody data-faulty={faults.length > 0}>
      <tr>
        <th scope="row">{rowNumber}</th>
        {lineColumns.map((column) => {
          const field = form.field(`lines.${index}.${column}`);
          const listed = options[column];
          return (
            <td key={column} data-column={column}>
              {listed ? (
                <ListCell field={field} rowNumber={rowNumber} options={listed} />
              ) : column === 'amountCents' ? (
                <TextCell field={field} rowNumber={rowNumber} codec={euroText} figures />
              ) : column === 'hoursHundredths' ? (
                <TextCell field={field} rowNumber={rowNumber} codec={hundredthsText} figures />
              ) : (
                <TextCell field={field} rowNumber={rowNumber} />
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
          <td />
          <td colSpan={lineColumns.length}>
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
          <td />
        </tr>
      )}
    </tbody>
  );
}
