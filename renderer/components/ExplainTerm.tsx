import { Anchor, Popover } from '@mantine/core';
import { useState } from 'react';
import { glossary, glossarySources, type TermId } from '../../domain/reference/glossary.ts';
import { helpText } from '../nl/help.ts';
import classes from './ExplainTerm.module.css';

/** A small question mark beside a word of the field: what it means and where that comes from, behind a click. */
export function ExplainTerm({ term: id }: { readonly term: TermId }) {
  const [opened, setOpened] = useState(false);
  const { term, explanation, source } = glossary[id];
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus returnFocus shadow="sm">
      <Popover.Target>
        <button
          type="button"
          className={classes.mark}
          aria-label={helpText.explain(term)}
          onClick={() => setOpened(!opened)}
        >
          <span aria-hidden="true">?</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={helpText.explain(term)}>
        <p className={classes.text}>
          <strong>{term}.</strong> {explanation}
        </p>
        <p className={classes.source}>{helpText.source(glossarySources[source])}</p>
        <Anchor href="#/begrippen" size="sm">
          {helpText.allTerms}
        </Anchor>
      </Popover.Dropdown>
    </Popover>
  );
}
