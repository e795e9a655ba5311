import { proeftuinenMeerzorg, type Experiment } from '../reference/experiment.ts';
import { daysBetween, daysLater, monthsLater } from '../values/isoDate.ts';

/** Something about the evaluation of a pilot that must be there in time. */
export interface EvaluationDeadline {
  readonly kind: 'interim' | 'final';
  /** From this day on it is worth a reminder: halfway the pilot, or the day after its end. */
  readonly remindFrom: string;
  /** Last day on which it is in time. */
  readonly due: string;
}

/** A deadline as it stands on a day. */
export interface DeadlineStanding extends EvaluationDeadline {
  /** `later`: not worth a reminder yet; `due`: to be done now; `late`: the last day has passed. */
  readonly state: 'later' | 'due' | 'late';
  /** Days from that day to the last day: 0 on the last day itself, negative afterwards. */
  readonly daysLeft: number;
}

const monthsForReport = 3;

/**
 * R13 The interim evaluation is made during a pilot, the final report within three months after its last day. A pilot without an end runs to the end
 * of the experiment. Three months after a day is the same day of that month, or its last day when it has no such day: never later than the law
 * says. Source: art. 58 Wmg.
 *
 * @returns interim first; neither knows whether it was done
 */
export function evaluationDeadlines(
  { startDate, endDate }: { readonly startDate: string; readonly endDate: string | null },
  experiment: Pick<Experiment, 'to'> = proeftuinenMeerzorg,
): readonly [EvaluationDeadline, EvaluationDeadline] {
  // A pilot that is recorded to begin after the experiment ends on the day it begins: R01 speaks of that, not this rule.
  const openEnd = experiment.to < startDate ? startDate : experiment.to;
  const end = endDate ?? openEnd;
  const halfway = daysLater(startDate, Math.floor(Math.max(0, daysBetween(startDate, end)) / 2));
  return [
    { kind: 'interim', remindFrom: halfway, due: end },
    { kind: 'final', remindFrom: daysLater(end, 1), due: monthsLater(end, monthsForReport) },
  ];
}

/** R13 How a deadline stands on a day (`YYYY-MM-DD`). */
export function deadlineOn(deadline: EvaluationDeadline, today: string): DeadlineStanding {
  const daysLeft = daysBetween(today, deadline.due);
  const started = today >= deadline.remindFrom;
  const state = daysLeft < 0 ? 'late' : started ? 'due' : 'later';
  return { ...deadline, state, daysLeft };
}
