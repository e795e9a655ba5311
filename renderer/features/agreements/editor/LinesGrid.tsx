import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { agreementLine } from '../../../../domain/agreementLine.ts';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import { isBlank, type FormTexts } from '../../../app/form/texts.ts';
import { PlusIcon } from '../../../components/icons.tsx';
import { editorText } from '../../../nl/agreements.ts';
import { blankLine, type AgreementForm } from './agreementForm.ts';
import { cellAfter, type CellPlace } from './gridKeys.ts';
import { LineRow } from './LineRow.tsx';
import { isBlock, lineColumns, pastedMessage, pasteInto, type ColumnOptions } from './pastedRows.ts';
import classes from './LinesGrid.module.css';

const rowsSchema = z.array(z.record(z.string(), z.string()));

/** The lines of the form as they stand now. */
function rowsOf(held: unknown): FormTexts[] {
  const rows = rowsSchema.safeParse(held);
  return rows.success ? rows.data : [];
}

interface Removed {
  readonly index: number;
  readonly row: FormTexts;
}

/** The lines of an agreement as a small spreadsheet. Below the last line there is always an empty one to go on with. */
export function LinesGrid({
  form,
  options,
}: {
  readonly form: RecordFormState<AgreementForm>;
  readonly options: ColumnOptions;
}) {
  const { methods } = form;
  const { fields, append, remove, insert } = useFieldArray({
    control: methods.control,
    name: 'lines',
    keyName: 'rowKey',
  });
  const held: unknown = useWatch({ control: methods.control, name: 'lines' });
  const rows = rowsOf(held);
  const last = rows.at(-1);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Removed | null>(null);

  const needsRow = last === undefined || !isBlank(last);
  const addBlank = useEffectEvent(() => append({ ...blankLine }, { shouldFocus: false }));
  useEffect(() => {
    if (needsRow) addBlank();
  }, [needsRow]);

  const idOf = ({ row, column }: CellPlace) => form.field(`lines.${row}.${column}`).id;
  const goTo = (place: CellPlace) => document.getElementById(idOf(place))?.focus();
  const press = (place: CellPlace) => (event: KeyboardEvent<HTMLInputElement>) => {
    const hasList = options[place.column] !== undefined;
    const next = cellAfter(place, event, { rows: rows.length, hasList });
    // Enter in a cell never saves the whole agreement.
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
    if (next) {
      event.preventDefault();
      goTo(next);
    }
  };

  const paste = (place: CellPlace) => (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isBlock(text)) return;
    event.preventDefault();
    const before = rowsOf(methods.getValues('lines'));
    const pasted = pasteInto(before, text, place, options);
    pasted.rows.forEach((row, index) => {
      if (index >= before.length) append(row, { shouldFocus: false });
      else for (const [name, value] of Object.entries(row)) methods.setValue(`lines.${index}.${name}`, value);
    });
    void methods.trigger(pasted.fields).then(() => {
      const faults = pasted.fields.filter((name) => methods.getFieldState(name).invalid).length;
      setSaid(pastedMessage(pasted.count, faults));
    });
  };

  const take = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setRemoved({ index, row });
    remove(index);
    // The next line comes in its place.
    requestAnimationFrame(() => goTo({ row: index, column: 'category' }));
  };

  const putBack = ({ index, row }: Removed) => {
    insert(index, row, { shouldFocus: false });
    setRemoved(null);
    requestAnimationFrame(() => goTo({ row: index, column: 'category' }));
  };

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
          {fields.map(({ rowKey }, index) => (
            <LineRow
              key={rowKey}
              form={form}
              index={index}
              row={rows[index] ?? blankLine}
              options={options}
              gridOf={(place) => ({ onKeyDown: press(place), onPaste: paste(place) })}
              onRemove={index === fields.length - 1 && !needsRow ? null : () => take(index)}
            />
          ))}
        </table>
      </div>
      <div className={classes.below}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<PlusIcon size={16} />}
          onClick={() => goTo({ row: rows.length - 1, column: 'category' })}
        >
          {editorText.addLine}
        </Button>
        <span role="status">{removed ? editorText.removed(removed.index + 1) : said}</span>
        {removed && (
          <Button variant="subtle" size="compact-md" onClick={() => putBack(removed)}>
            {editorText.putBack}
          </Button>
        )}
      </div>
    </section>
  );
}
