import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { RecordFormState } from './formSpec.ts';
import { fieldAfter } from './nextField.ts';

/** Mark of a field with a list of which one is taken: Enter takes it and goes on. */
export const goesOnAfterTaking = { 'data-enter': 'takes-one' } as const;

/**
 * Ctrl + Enter saves from any field of a form; Enter goes on to the next field, and after the last one saves. In a text of several lines Enter is
 * a new line, on a button it presses that. Leaving a field keeps the draft at once.
 */
export function useFormKeys<Values>(place: RefObject<HTMLFormElement | null>, form: RecordFormState<Values>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const element = place.current;
    if (event.key !== 'Enter' || !(target instanceof HTMLElement) || !element?.contains(target)) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void form.submit();
    } else if (!event.shiftKey && !event.altKey && target instanceof HTMLInputElement) {
      goOn(event, element, target);
    }
  });
  const onLeave = useEffectEvent(() => {
    void form.draft.keeper?.flush();
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const key = (event: KeyboardEvent) => onKey(event);
    const leave = () => onLeave();
    // On the document, so that a field has its keys first: a list takes what is marked.
    document.addEventListener('keydown', key);
    element.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('keydown', key);
      element.removeEventListener('focusout', leave);
    };
  }, [place]);
}

function goOn(event: KeyboardEvent, form: HTMLFormElement, field: HTMLInputElement): void {
  if (event.defaultPrevented) {
    // The field did something of its own with it; once React has drawn what was taken, on to the next.
    if (field.dataset['enter'] === goesOnAfterTaking['data-enter'])
      queueMicrotask(() => fieldAfter(form, field)?.focus());
    return;
  }
  // An open list in which nothing fits: leaving it would lose what was typed.
  const next = field.getAttribute('aria-expanded') === 'true' ? field : fieldAfter(form, field);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
