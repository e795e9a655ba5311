import { idSchema } from '../../../domain/values/id.ts';
import type { CellKind } from './cellKind.ts';

/** The id of a record, as a dump carries it. */
export const recordId: CellKind<string> = {
  shape: 'text',
  explanation: 'Kenmerk van het werkboek. Laat het leeg voor iets nieuws.',
  rule: 'formaat',
  optional: false,
  read(cell) {
    const id = cell.trim().toLowerCase();
    return idSchema.safeParse(id).success
      ? { ok: true, value: id }
      : { ok: false, message: 'Dit is geen kenmerk van een werkboek. Laat de cel leeg.' };
  },
  write: (value) => value,
};
