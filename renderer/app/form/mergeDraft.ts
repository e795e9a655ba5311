import { z } from 'zod';
import { sameTexts, type FormTexts } from './texts.ts';

/** What is kept of a form that was not saved yet. */
export interface Draft {
  /** What stood in the form when it was opened. */
  readonly base: FormTexts;
  /** What stood in it last. */
  readonly texts: FormTexts;
}

const textsSchema: z.ZodType<FormTexts> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), z.array(textsSchema)])),
);

/** Drafts come back from the store as they were put in; anything else is no draft. */
export const draftSchema: z.ZodType<Draft> = z.object({ base: textsSchema, texts: textsSchema });

/**
 * Puts a draft over what the record holds now. Only fields that were typed in come from the draft, so that a change made elsewhere
 * in the meantime is not turned back by an old draft.
 */
export function mergeDraft(now: FormTexts, draft: Draft): FormTexts {
  return Object.fromEntries(
    Object.entries(now).map(([field, held]) => {
      const typed = draft.texts[field];
      return [field, typed === undefined || sameTexts(typed, draft.base[field]) ? held : typed];
    }),
  );
}
