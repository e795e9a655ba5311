import { expect, test } from 'vitest';
import { safeguardAnswers } from '../../../domain/safeguardCheck.ts';
import { isConcern, safeguardQuestions } from '../../../domain/safeguardConcerns.ts';

test('less care or choice is a concern when it is so, the other questions when they are not', () => {
  const answers = [...safeguardAnswers.choices.map(({ code }) => code), null];
  const concerns = safeguardQuestions.map((question) => [
    question,
    answers.filter((answer) => isConcern(question, answer)),
  ]);
  expect(concerns).toEqual([
    ['lessCareOrChoice', ['yes']],
    ['heard', ['no']],
    ['wishRespected', ['no']],
    ['continuityArranged', ['no']],
  ]);
});
