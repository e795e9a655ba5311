import type { ValuesOf } from '../../../db/log/edit.ts';
import type { EntityName } from '../../../domain/registration.ts';
import type { SeededRandom } from './random.ts';

/** A record that the generator will make: `fresh` gives other values each time for what people change, and the same for what they do not. */
export interface PlannedRecord {
  readonly entity: EntityName;
  readonly id: string;
  readonly fresh: (random: SeededRandom) => Readonly<Record<string, unknown>>;
  /** People come back to it. */
  readonly edited: boolean;
}

/** Gives a plan its exact types. */
export function planned<Name extends EntityName>(
  entity: Name,
  id: string,
  fresh: (random: SeededRandom) => ValuesOf<Name>,
  edited = true,
): PlannedRecord {
  return { entity, id, fresh: (random) => ({ ...fresh(random) }), edited };
}
