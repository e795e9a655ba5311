import { agreementLine } from '../../domain/agreementLine.ts';
import { lifecycleGroup } from '../log/foldRecord.ts';

/**
 * What both parties agree to when an agreement comes into force (R15): the terms and that it is there, and every line of it whole. The accord itself
 * (dates, status) goes on: an agreement is closed later.
 */
export const agreedGroups: { readonly agreement: readonly string[]; readonly line: readonly string[] } = {
  agreement: ['terms', 'heard', lifecycleGroup],
  line: [...Object.keys(agreementLine.groups), lifecycleGroup],
};
