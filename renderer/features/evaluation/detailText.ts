import { indicatorList } from '../../../domain/reference/indicators.ts';
import { safeguardMoments } from '../../../domain/safeguardCheck.ts';
import { evaluationText } from '../../nl/evaluation.ts';

/** Which one is missing, in words: `2015`, `2e kwartaal 2016`, `Ziekteverzuim in het team`, `Bij de start`. */
export function detailText(detail: string): string {
  const part = /^(\d{4})-([KH])(\d)$/.exec(detail);
  if (part) {
    const [, year = '', kind, number = ''] = part;
    return kind === 'K' ? evaluationText.quarter(year, number) : evaluationText.half(year, number);
  }
  const moment = safeguardMoments.choices.find(({ word }) => word === detail);
  return moment?.label ?? indicatorList.choices.find(({ code }) => code === detail)?.label ?? detail;
}
