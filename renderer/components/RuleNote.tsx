import { rules } from '../../domain/rules/catalogue.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { ruleText } from '../nl/components.ts';
import { BlockIcon, WarningIcon } from './icons.tsx';
import classes from './RuleNote.module.css';

/** The text of a rule of the experiment; a general check has none. */
function textOf(rule: Finding['rule']) {
  return Object.entries(rules).find(([id]) => id === rule)?.[1];
}

/** What a rule says about a record, with why it says so and where the rule comes from, behind a click. */
export function RuleNote({
  finding: { rule, severity, message },
  saidAtField = false,
}: {
  readonly finding: Finding;
  /** The message stands at the field already: only the why is left to tell. */
  readonly saidAtField?: boolean;
}) {
  const text = textOf(rule);
  const blocks = severity === 'block';
  return (
    <div className={classes.note} data-severity={severity}>
      <span className={classes.icon}>{blocks ? <BlockIcon /> : <WarningIcon />}</span>
      <div>
        {!saidAtField && (
          <p className={classes.message}>
            <strong>{blocks ? ruleText.block : ruleText.warning}</strong> {message}
          </p>
        )}
        {text && (
          <details className={classes.why}>
            <summary>{ruleText.why}</summary>
            <p>{text.explanation}</p>
            <p>
              <strong>{text.title}</strong> {ruleText.source(rule, text.source)}
            </p>
          </details>
        )}
      </div>
    </div>
  );
}
