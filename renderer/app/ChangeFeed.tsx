import { useEffect } from 'react';
import { refreshFor } from './queryClient.ts';
import { transport } from './transport.ts';

/** Refreshes what is on screen when the store says that something changed. */
export function ChangeFeed(): null {
  useEffect(() => transport.onChanged(refreshFor), []);
  return null;
}
