import { useEffect, useEffectEvent } from 'react';
import { useFormState } from 'react-hook-form';
import { measurement } from '../../../../domain/measurement.ts';
import { indicators } from '../../../../domain/reference/indicators.ts';
import { valueFromParts } from '../../../../domain/rules/measuredValue.ts';
import { formatDate } from '../../../../domain/values/isoDate.ts';
import { decimalText } from '../../../app/form/codecs.ts';
import { errorList } from '../../../app/form/errorList.ts';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import type { TextsOf } from '../../../app/form/texts.ts';
import { measurementText, outcomeText } from '../../../nl/outcomes.ts';
import { showValue } from '../showValue.ts';
import { faultIdOf, GridCell } from './GridCell.tsx';
import { gridColumns, type GridForm } from './gridForm.ts';
import type { CellPlace } from './gridKeys.ts';
import { useGrid, type GridHandlers } from './useGrid.ts';
import classes from './EntryGrid.module.css';

type Row = GridForm['rows'][number];

const { labels } = measurement;
const figures: readonly string[] = ['value', 'numerator', 'denominator', 'clients'];

/** The measurements of one moment as a small spreadsheet: a row for each indicator. */
export function EntryGrid({
  form,
  rows,
  texts,
}: {
  readonly form: RecordFormState<GridForm>;
  /** The rows as the form was opened. */
  readonly rows: readonly Row[];
  /** What is typed in them now. */
  readonly texts: TextsOf<GridForm>['rows'];
}) {
  const { said, gridAt } = useGrid(form, rows.length);
  const begin = useEffectEvent(() => document.getElementById(form.field('rows.0.value').id)?.focus());
  useEffect(() => begin(), []);
  return (
    <section>
      <div className={classes.frame}>
        <table className={classes.grid} aria-label={measurementText.gridCaption}>
          <thead>
            <tr>
              <th scope="col">{labels.indicator}</th>
              {gridColumns.map((column) => (
                <th key={column} scope="col" data-column={column} data-figures={figures.includes(column)}>
                  {labels[column]}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row, index) => (
            <EntryRow key={row.indicator} form={form} index={index} row={row} texts={texts[index]} gridAt={gridAt} />
          ))}
        </table>
      </div>
      <p role="status" className={classes.hint}>
        {said}
      </p>
    </section>
  );
}

function EntryRow({
  form,
  index,
  row: { indicator, periodStart, periodEnd },
  texts,
  gridAt,
}: {
  readonly form: RecordFormState<GridForm>;
  readonly index: number;
  readonly row: Row;
  readonly texts: TextsOf<Row> | undefined;
  readonly gridAt: (place: CellPlace) => GridHandlers;
}) {
  const { errors } = useFormState({ control: form.methods.control });
  const order = gridColumns.map((column) => `rows.${index}.${column}`);
  const faults = errorList(errors, order).filter(({ name }) => name.startsWith(`rows.${index}.`));
  const { label, unit, counted } = indicators[indicator];
  return (
    <tbody data-faulty={faults.length > 0}>
      <tr>
        <th scope="row">
          {label}
          <span className={classes.quiet}>
            {counted === null
              ? outcomeText.unitOf(unit)
              : measurementText.counted(counted.numerator, counted.denominator, counted.times)}
          </span>
          {periodStart !== null && periodEnd !== null && (
            <span className={classes.quiet}>
              {measurementText.ownPeriod(outcomeText.period(formatDate(periodStart), formatDate(periodEnd)))}
            </span>
          )}
        </th>
        {gridColumns.map((column) => (
          <td key={column} data-column={column}>
            <GridCell
              field={form.field(`rows.${index}.${column}`)}
              column={column}
              label={measurementText.cell(labels[column], label)}
              placeholder={column === 'value' ? workedOut(indicator, texts) : ''}
              grid={gridAt({ row: index, column })}
            />
          </td>
        ))}
      </tr>
      {faults.length > 0 && (
        <tr>
          <td colSpan={gridColumns.length + 1}>
            {faults.map(({ name, message }) => {
              const { id, label: column } = form.anyField(name);
              return (
                <p key={name} id={faultIdOf(id)} className={classes.fault}>
                  <strong>{column}:</strong> {message}
                </p>
              );
            })}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The value that follows from the typed numerator and denominator, as long as none is typed. */
function workedOut(indicator: Row['indicator'], texts: TextsOf<Row> | undefined): string {
  const read = (text = '') => {
    const parsed = decimalText.read(text);
    return parsed.ok ? parsed.value : null;
  };
  const parts = { indicator, numerator: read(texts?.numerator), denominator: read(texts?.denominator) };
  const value = valueFromParts(parts);
  return value === null ? '' : measurementText.workedOut(showValue(value));
}
