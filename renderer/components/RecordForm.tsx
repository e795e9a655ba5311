import { Button, Kbd, Tooltip } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import type { RecordFormState } from '../app/form/formSpec.ts';
import { useFormKeys } from '../app/form/useFormKeys.ts';
import { formText } from '../nl/form.ts';
import { DraftLine } from './DraftLine.tsx';
import { FormErrors } from './FormErrors.tsx';
import classes from './RecordForm.module.css';

interface RecordFormProps<Values> {
  readonly form: RecordFormState<Values>;
  readonly children: ReactNode;
  readonly saveLabel?: string;
  readonly onCancel?: () => void;
  /** Other buttons beside save. */
  readonly actions?: ReactNode;
}

/** The form around fields: errors on top, save (also Ctrl + Enter; Enter goes on to the next field) and what is known of the draft below. */
export function RecordForm<Values>(props: RecordFormProps<Values>) {
  // Fields appear once the draft was put back: nothing typed is ever overwritten by it.
  return props.form.draft.ready ? <OpenForm {...props} /> : null;
}

function OpenForm<Values>({ form, children, saveLabel = formText.save, onCancel, actions }: RecordFormProps<Values>) {
  const place = useRef<HTMLFormElement>(null);
  useFormKeys(place, form);
  return (
    <FormProvider {...form.methods}>
      <form
        ref={place}
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog with its own form is inside this one for React, though not on screen.
          event.stopPropagation();
          void form.submit();
        }}
      >
        <FormErrors form={form} />
        {children}
        <footer className={classes.footer}>
          <div className={classes.buttons}>
            <Tooltip label={<Kbd size="xs">{formText.saveKeys}</Kbd>} openDelay={600}>
              <Button type="submit" loading={form.saving}>
                {saveLabel}
              </Button>
            </Tooltip>
            {onCancel && (
              <Button variant="default" onClick={onCancel}>
                {formText.cancel}
              </Button>
            )}
            {actions}
          </div>
          <DraftLine form={form} />
        </footer>
      </form>
    </FormProvider>
  );
}
