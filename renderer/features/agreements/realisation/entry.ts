import type { Answers } from '../../../app/answers.ts';

type Line = NonNullable<Answers['agreement']['page']>['lines'][number];

/** What is being entered: a line, and which realisation of it (null: a new one). */
export interface Entry {
  readonly line: Line;
  readonly realisation: Line['realisations'][number] | null;
}
