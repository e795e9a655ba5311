import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import type { KnownPlace } from '../institutions/PlaceFields.tsx';
import { SignalForm } from '../signals/SignalForm.tsx';

/** A new signal that a safeguard check gave cause to: filled in with what the check says. */
export function SignalOfCheck({
  place,
  checkId,
  onClose,
}: {
  readonly place: KnownPlace;
  readonly checkId: string;
  readonly onClose: () => void;
}) {
  // Asked for by itself: a list from before it was saved does not hold it yet.
  const { data: check } = useSuspenseQuery(trpc.safeguardCheck.page.queryOptions({ id: checkId }));
  const found =
    check === null ? {} : { kind: 'client_disadvantage' as const, foundOn: check.date, description: check.explanation };
  return <SignalForm record={null} known={{ ...place, ...found }} from={checkId} onClose={onClose} />;
}
