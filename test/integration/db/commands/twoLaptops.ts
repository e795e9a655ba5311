import type { Store } from '../../../../db/store/openStore.ts';
import { smallDossier } from '../forms.ts';
import { changesIn } from '../log/laptops.ts';
import { tempStore } from '../tempStore.ts';

/** Two laptops that hold the same small dossier, and what makes them hold the same again. */
export async function twoLaptops() {
  const one: Store = (await tempStore()).store;
  const two: Store = (await tempStore()).store;
  const dossier = await smallDossier(one);
  const meet = async () => {
    const [fromOne, fromTwo] = [await changesIn(one), await changesIn(two)];
    await one.receive(fromTwo);
    await two.receive(fromOne);
  };
  await meet();
  return { one, two, meet, dossier };
}

/** What one laptop has to decide of a record. */
export async function openOf(store: Store, entityId: string) {
  return (await store.replica.conflicts()).filter((conflict) => conflict.entityId === entityId);
}
