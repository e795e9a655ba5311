import { completenessItems } from '../../../domain/figures/completenessItem.ts';
import { evaluationText } from '../../nl/evaluation.ts';
import type { Gap } from './completenessGroups.ts';
import { detailText } from './detailText.ts';

/** What lacks or came late, in words: `Ontbreekt: referentiebudget: 2016, 2017`. */
export function gapText({ item, status, details }: Gap): string {
  const kind = completenessItems.label(item);
  const what = details.length === 0 ? kind : `${kind}: ${details.map(detailText).join(', ')}`;
  return status === 'missing' ? evaluationText.missing(what) : evaluationText.late(what);
}
