import { Checkbox, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { searchWords } from '../../components/searchWords.ts';
import { deviceText } from '../../nl/devices.ts';
import classes from './InstitutionChecks.module.css';

/** More than this and one wants to look for a name. */
const seenAtOnce = 10;

/** Which institutions, as a list to tick. */
export function InstitutionChecks({
  label,
  hint,
  institutions,
  chosen,
  onChosen,
  error = null,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly institutions: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: string[]) => void;
  readonly error?: string | null;
}) {
  const id = useId();
  const [search, setSearch] = useState('');
  const found = searchWords(search);
  const shown = institutions.filter(({ id: own, name }) => chosen.includes(own) || found([name]));
  const said = error ?? hint;
  const toggle = (own: string) =>
    onChosen(chosen.includes(own) ? chosen.filter((one) => one !== own) : [...chosen, own]);
  return (
    <fieldset className={classes.checks} {...(said === undefined ? {} : { 'aria-describedby': `${id}-hint` })}>
      <legend>{label}</legend>
      {said !== undefined && (
        <p
          id={`${id}-hint`}
          className={error === null ? classes.hint : classes.error}
          role={error === null ? undefined : 'alert'}
        >
          {said}
        </p>
      )}
      {institutions.length > seenAtOnce && (
        <TextInput
          type="search"
          aria-label={deviceText.searchInstitution}
          placeholder={deviceText.searchInstitution}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          autoComplete="off"
        />
      )}
      <div className={classes.list}>
        {shown.map(({ id: own, name }) => (
          <Checkbox key={own} label={name} checked={chosen.includes(own)} onChange={() => toggle(own)} />
        ))}
      </div>
    </fieldset>
  );
}
