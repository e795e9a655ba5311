import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { BlockIcon, CheckIcon, DotIcon, WarningIcon } from '../../../components/icons.tsx';
import { WhyRule } from '../../../components/WhyRule.tsx';
import { stepsText } from '../../../nl/agreements.ts';
import { lackingIn, type ChecklistItem } from './checklist.ts';
import classes from './AgreedChecklist.module.css';

const marks = {
  done: { icon: <CheckIcon />, word: stepsText.done },
  lacking: { icon: <BlockIcon />, word: stepsText.notDone },
  attention: { icon: <WarningIcon />, word: stepsText.attention },
  later: { icon: <DotIcon />, word: stepsText.notDone },
} as const;

/** What an agreement needs before it can be agreed, each with why and where that comes from. */
export function AgreedChecklist({ items }: { readonly items: readonly ChecklistItem[] }) {
  const id = useId();
  const lacking = lackingIn(items);
  return (
    <section className={classes.checklist} aria-labelledby={id}>
      <h2 id={id}>{stepsText.checklist}</h2>
      <p className={classes.summary}>{lacking === 0 ? stepsText.ready : stepsText.lacking(lacking)}</p>
      <ul>
        {items.map(({ key, state, text, rule }) => (
          <li key={key} data-state={state}>
            <span className={classes.mark}>{marks[state].icon}</span>
            <p>
              <VisuallyHidden>{marks[state].word}: </VisuallyHidden>
              {text}
              {state === 'later' && <span className={classes.later}> {stepsText.afterProposal}</span>}
              {rule && <WhyRule rule={rule} />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
