import type { Answers } from '../../app/answers.ts';

/** What the api answers of a department that is there. */
export type DepartmentPageData = NonNullable<Answers['department']['page']>;
