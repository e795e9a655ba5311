import type { SafeguardCheck } from './safeguardCheck.ts';

/** The questions of a safeguard check, in the order in which they are asked. */
export const safeguardQuestions = ['lessCareOrChoice', 'heard', 'wishRespected', 'continuityArranged'] as const;

export type SafeguardQuestion = (typeof safeguardQuestions)[number];

/** The answer that asks for attention: less care or choice is one when it is so, the others when they are not. */
const concerning: Readonly<Record<SafeguardQuestion, 'yes' | 'no'>> = {
  lessCareOrChoice: 'yes',
  heard: 'no',
  wishRespected: 'no',
  continuityArranged: 'no',
};

/** True when an answer says that the interest of a client is not guarded; what is unclear or open does not. */
export function isConcern(question: SafeguardQuestion, answer: SafeguardCheck[SafeguardQuestion]): boolean {
  return answer === concerning[question];
}
