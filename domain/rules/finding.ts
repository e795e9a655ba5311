import { isRuleId, rules, type RuleId } from './catalogue.ts';

/** Checks that are not a rule of the experiment but of a sound record; the words are those of the import report. */
export type GeneralCheck =
  | 'code'
  | 'formaat'
  | 'verplicht'
  | 'dubbel'
  | 'verwijzing'
  | 'volgorde'
  | 'kalenderjaar'
  | 'periode'
  | 'berekening';

/** What a rule or check has to say about one field of a record. */
export interface Finding {
  readonly rule: RuleId | GeneralCheck;
  /** `block`: cannot be kept like this; `warning`: is kept, and shown. */
  readonly severity: 'block' | 'warning';
  /** Identifier of the field it is about. */
  readonly field: string;
  /** Dutch, says what is wrong and what to do. */
  readonly message: string;
}

/** A finding that stops what one is doing. */
export function block(rule: Finding['rule'], field: string, message: string): Finding {
  return { rule, severity: 'block', field, message };
}

/** A finding that is shown and stops nothing. */
export function warn(rule: Finding['rule'], field: string, message: string): Finding {
  return { rule, severity: 'warning', field, message };
}

/** Source of a rule for the reader, or undefined for a general check. */
export function sourceOf(rule: Finding['rule']): string | undefined {
  return isRuleId(rule) ? rules[rule].source : undefined;
}
