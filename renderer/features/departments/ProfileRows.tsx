import { ActionIcon, Button } from '@mantine/core';
import { careProfiles } from '../../../domain/reference/careProfiles.ts';
import type { RecordFormState } from '../../app/form/formSpec.ts';
import { useFormRows } from '../../app/form/useFormTexts.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { CountField } from '../../components/CountField.tsx';
import { CloseIcon } from '../../components/icons.tsx';
import { profileText } from '../../nl/departments.ts';
import type { ProfileCountsValues } from './profileCountsSchema.ts';
import classes from './ProfileRows.module.css';

const options = careProfiles.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }));
const emptyRow = { careProfile: '', count: '' };

/** Care profiles with their counts, one on each row. */
export function ProfileRows({ form }: { readonly form: RecordFormState<ProfileCountsValues> }) {
  const { keys, add, remove } = useFormRows(form, 'counts');
  return (
    <fieldset className={classes.rows}>
      <legend>{profileText.rowsLabel}</legend>
      {keys.map((key, index) => (
        <div key={key} className={classes.row} data-first={index === 0}>
          <ChoiceSelect {...form.field(`counts.${index}.careProfile`)} options={options} labelHidden={index > 0} />
          <CountField {...form.field(`counts.${index}.count`)} labelHidden={index > 0} />
          <ActionIcon
            className={classes.remove ?? ''}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={profileText.removeRow(index + 1)}
            onClick={() => remove(index)}
          >
            <CloseIcon />
          </ActionIcon>
        </div>
      ))}
      <Button variant="default" onClick={() => add(emptyRow)}>
        {profileText.addRow}
      </Button>
    </fieldset>
  );
}
