import type { FollowUp } from '../followUp.ts';
import { formatDate } from '../values/isoDate.ts';
import { block, type Finding } from './finding.ts';

/** What is agreed in a dialogue is to be done on its day or later (`volgorde`). `dialogueDate` is null for what stands apart from one. */
export function dueAfterDialogue({ dueDate }: Pick<FollowUp, 'dueDate'>, dialogueDate: string | null): Finding[] {
  if (dialogueDate === null || dueDate >= dialogueDate) return [];
  const message = `Dit is vóór het gesprek (${formatDate(dialogueDate)}). Kies die dag of een latere.`;
  return [block('volgorde', 'dueDate', message)];
}

/** The same, said of the dialogue: none of its follow-ups was to be done before it (`volgorde`). */
export function noneDueBefore(dialogueDate: string, followUps: readonly Pick<FollowUp, 'dueDate'>[]): Finding[] {
  const [earliest] = followUps.map(({ dueDate }) => dueDate).toSorted();
  if (earliest === undefined || earliest >= dialogueDate) return [];
  const message = `Er hoort een vervolgactie bij die op ${formatDate(earliest)} klaar moet zijn. Dat is vóór het gesprek.`;
  return [block('volgorde', 'date', message)];
}

/** What came of an action is known once it is done (`verplicht`). */
export function outcomeWhenDone({ doneOn, outcome }: Pick<FollowUp, 'doneOn' | 'outcome'>): Finding[] {
  if (outcome === null || doneOn !== null) return [];
  return [block('verplicht', 'doneOn', 'Vul in wanneer het gedaan is, of maak leeg wat eruit kwam.')];
}

/** True when an action should have been done before this day and is not. */
export function isOverdue({ dueDate, doneOn }: Pick<FollowUp, 'dueDate' | 'doneOn'>, today: string): boolean {
  return doneOn === null && dueDate < today;
}
