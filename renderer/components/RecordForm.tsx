import type { ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import { Button, Kbd, Tooltip } from '@mantine/core';
import type { RecordFormState } from '../app/form/formSpec.ts';
import { formText } from '../nl/form.ts';
import { DraftLine } from './DraftLine.tsx';
import { FormErrors } from './FormErrors.tsx';
import classes from './RecordForm.module.css';

/** The form around fields: errors on top, save (also Ctrl + Enter) and what is known of the draft below. */
export function RecordForm<Values>({
  form,
  children,
  saveLabel = formText.save,
  onCancel,
  actions,
}: {
  readonly form: RecordFormState<Values>;
  readonly children: ReactNode;
  readonly saveLabel?: string;
  readonly onCancel?: () => void;
  /** Other buttons beside save. */
  readonly actions?: ReactNode;
}) {
  if (!form.ready) return null;
  return (
    <FormProvider {...form.methods}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog with its own form is inside this one for React, though not on screen.
          event.stopPropagation();
          void form.submit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            void form.submit();
          }
        }}
        onBlur={() => void form.keeper?.flush()}
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
