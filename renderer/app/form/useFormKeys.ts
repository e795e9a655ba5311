import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { RecordFormState } from './formSpec.ts';

/** Ctrl + Enter saves from any field of a form; leaving a field keeps the draft at once. */
export function useFormKeys<Values>(place: RefObject<HTMLFormElement | null>, form: RecordFormState<Values>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void form.submit();
  });
  const onLeave = useEffectEvent(() => {
    void form.draft.keeper?.flush();
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const key = (event: KeyboardEvent) => onKey(event);
    const leave = () => onLeave();
    element.addEventListener('keydown', key);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('keydown', key);
      element.removeEventListener('focusout', leave);
    };
  }, [place]);
}
