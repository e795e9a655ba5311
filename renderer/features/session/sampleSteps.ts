import { api, trpc } from '../../app/api.ts';
import { keepAllDrafts } from '../../app/form/draftKeeper.ts';
import { queryClient } from '../../app/queryClient.ts';
import { forgetDossiers } from './lock.ts';

/** Goes to the store with sample data; it is made when it is not there, in a second or two. */
export function openSample(): Promise<void> {
  return changeStore(() => api.session.openSample.mutate());
}

/** Goes from the sample data to a person's own store. */
export function leaveSample(): Promise<void> {
  return changeStore(() => api.session.leaveSample.mutate());
}

/** Removes the sample data from this computer. */
export function removeSample(): Promise<void> {
  return changeStore(() => api.session.removeSample.mutate());
}

/** Nothing of the one store is left on screen or in memory when the other one is shown. */
async function changeStore(change: () => Promise<void>): Promise<void> {
  await keepAllDrafts();
  await change();
  window.location.hash = '#/';
  forgetDossiers();
  await queryClient.invalidateQueries(trpc.session.pathFilter());
}
