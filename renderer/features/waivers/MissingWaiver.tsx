import { useSuspenseQuery } from '@tanstack/react-query';
import { warn } from '../../../domain/rules/finding.ts';
import { trpc } from '../../app/api.ts';
import { RuleNote } from '../../components/RuleNote.tsx';
import { waiverText } from '../../nl/waivers.ts';

/** R11: says so when a running department has no waived rule on record. */
export function MissingWaiver({ departmentId, on }: { readonly departmentId: string; readonly on: string }) {
  const { data: missing } = useSuspenseQuery(trpc.ruleWaiver.missing.queryOptions({ on }));
  if (!missing.some((pilot) => pilot.departmentId === departmentId)) return null;
  return <RuleNote finding={warn('R11', 'rule', waiverText.reminder)} />;
}
