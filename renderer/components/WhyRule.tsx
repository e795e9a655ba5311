import { useId, useState } from 'react';
import { rules, type RuleId } from '../../domain/rules/catalogue.ts';
import { ruleText } from '../nl/components.ts';
import classes from './WhyRule.module.css';

/** Why a rule asks something and where it comes from, behind a click; stands in line with the sentence it is about. */
export function WhyRule({ rule }: { readonly rule: RuleId }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { title, explanation, source } = rules[rule];
  return (
    <>
      {' '}
      <button
        type="button"
        className={classes.why}
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
      >
        {ruleText.why}
      </button>
      {open && (
        <span id={id} className={classes.text}>
          {explanation} <strong>{title}</strong> {ruleText.source(rule, source)}
        </span>
      )}
    </>
  );
}
