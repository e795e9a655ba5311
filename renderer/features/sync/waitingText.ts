import type { Answers } from '../../app/answers.ts';
import { capital } from '../../app/capital.ts';
import { syncText } from '../../nl/sync.ts';
import { entityLabel, entityPlural } from '../history/fieldValue.ts';

type Waiting = Pick<Answers['sync']['waiting'][number], 'entity' | 'reason'>;

/** Records that cannot be shown yet, a sentence for each kind and reason: `Gesprekken (3): gemaakt met een nieuwere versie …`. */
export function waitingText(records: readonly Waiting[]): string[] {
  const { reasons, several } = syncText.waiting;
  const alike = Map.groupBy(records, ({ entity, reason }) => `${reason} ${entity}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const what = group.length === 1 ? entityLabel(first.entity) : several(entityPlural(first.entity), group.length);
    return reasons[first.reason](capital(what));
  });
}
