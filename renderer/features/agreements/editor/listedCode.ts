import { z } from 'zod';
import type { CodeList } from '../../../../domain/codeList.ts';
import { idSchema } from '../../../../domain/values/id.ts';
import { editorText } from '../../../nl/agreements.ts';

/** A code of a list in a cell where anything can be typed or pasted: what is not in the list is named in the message. */
export function listedCode<Code extends string>({ choices, schema }: CodeList<Code>) {
  const missing = schema.safeParse(null).error?.issues[0]?.message ?? '';
  return z.enum(
    choices.map(({ code }) => code),
    { error: ({ input }) => (typeof input === 'string' ? `${editorText.notInList(input)} ${missing}` : missing) },
  );
}

/** The id of a record in such a cell, or nothing. */
export function optionalListedId() {
  return z
    .string()
    .refine((typed) => idSchema.safeParse(typed).success, {
      error: ({ input }) => editorText.notInList(String(input)),
    })
    .nullable();
}
