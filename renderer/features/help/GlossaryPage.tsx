import { useState } from 'react';
import { glossary, glossarySources, type GlossaryTerm } from '../../../domain/reference/glossary.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ListTools, SearchField } from '../../components/ListTools.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { searchWords } from '../../components/searchWords.ts';
import { listText } from '../../nl/components.ts';
import { helpText } from '../../nl/help.ts';
import classes from './Help.module.css';

const all: readonly GlossaryTerm[] = Object.values(glossary).toSorted((a, b) => a.term.localeCompare(b.term, 'nl'));

/** The words of the field, each with what it means and where that comes from. */
export function GlossaryPage() {
  const [text, setText] = useState('');
  const found = searchWords(text);
  const shown = all.filter(({ term, also = [], explanation }) => found([term, ...also, explanation]));
  const { one, several } = helpText.termCount;
  return (
    <>
      <PageHeader title={helpText.terms} above={<AppLink to="/hulp">{helpText.title}</AppLink>} />
      <ListTools count={listText.count(shown.length, all.length, one, several)}>
        <SearchField text={text} onText={setText} description={helpText.searchTerms} />
      </ListTools>
      {shown.length === 0 ? (
        <p>{helpText.noTerm}</p>
      ) : (
        <dl className={classes.terms}>
          {shown.map(({ term, also = [], explanation, source }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                {explanation}
                <span className={classes.small}>
                  {also.length > 0 && <span>{helpText.also(also.join(', '))}</span>}
                  <span>{helpText.source(glossarySources[source])}</span>
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
