import { useEffect, useEffectEvent, useRef } from 'react';
import { useFormState } from 'react-hook-form';
import { errorList } from '../app/form/errorList.ts';
import { fieldNames } from '../app/form/formFaults.ts';
import type { RecordFormState } from '../app/form/formSpec.ts';
import { formText } from '../nl/form.ts';
import { RuleNote } from './RuleNote.tsx';
import classes from './FormErrors.module.css';

/**
 * What stops saving, on top of the form: each line leads to its field. Takes the focus after a failed attempt. One fault in one
 * field needs no summary: the focus goes to that field.
 */
export function FormErrors<Values>({ form }: { readonly form: RecordFormState<Values> }) {
  const { errors } = useFormState({ control: form.methods.control });
  const box = useRef<HTMLElement>(null);
  const { attempts, fault, anyField } = form;
  const listed = errorList(errors, fieldNames(form.methods.getValues()));
  const [first] = listed;

  const lead = useEffectEvent(() => {
    if (box.current) box.current.focus();
    else if (first) goTo(anyField(first.name).id);
  });
  useEffect(() => {
    if (attempts > 0) lead();
  }, [attempts]);

  if (attempts === 0 || (listed.length < 2 && fault === null)) return null;
  return (
    <section ref={box} tabIndex={-1} role="alert" className={classes.box}>
      <h2 className={classes.title}>{formText.errorsTitle(listed.length + (fault?.findings.length ?? 0))}</h2>
      {fault && fault.findings.length === 0 && <p>{fault.message}</p>}
      {fault?.findings.map((finding) => (
        <RuleNote key={`${finding.rule}-${finding.message}`} finding={finding} />
      ))}
      {listed.length > 0 && (
        <ul>
          {listed.map(({ name, message }) => (
            <li key={name}>
              <button type="button" onClick={() => goTo(anyField(name).id)}>
                {nameOf(name, anyField(name).label)}
              </button>
              {` – ${message}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A field of a row is told with its row: `Bedrag, regel 3`. */
function nameOf(name: string, label: string): string {
  const row = /\.(\d+)\./.exec(name)?.[1];
  return row === undefined ? label : formText.inRow(label, Number(row) + 1);
}

function goTo(id: string): void {
  const field = document.getElementById(id);
  // A group of choices cannot hold the focus itself: its first choice does.
  const target = field?.matches('input, textarea, select, button') ? field : field?.querySelector<HTMLElement>('input');
  target?.focus();
}
