import type { Store } from '../../db/store/openStore.ts';
import { UserFault } from './userFault.ts';

/**
 * A store in which nothing can be recorded while this version is too old for the hub: what a newer one made could be misread and overwritten
 * (S18). Reading, exporting and syncing go on.
 *
 * @param isTooOld asked at each command
 */
export function readOnlyWhenTooOld(store: Store, isTooOld: () => boolean): Store {
  return {
    ...store,
    async run(command, decide) {
      if (isTooOld()) {
        throw new UserFault(
          'TOO_OLD',
          'Deze versie is te oud voor het centrale punt. U kunt alles bekijken, maar niets wijzigen. Werk het programma bij.',
        );
      }
      return store.run(command, decide);
    },
  };
}
