/** Whether a field can be gone to: on screen, in use, and of a group of choices the one that tab would reach. */
function isReachable(field: HTMLElement): boolean {
  if (field.tabIndex < 0 || !field.checkVisibility()) return false;
  if (field instanceof HTMLInputElement && field.type === 'radio' && !field.checked) {
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
      ({ name, form }) => name === field.name && form === field.form,
    );
    return group[0] === field && !group.some(({ checked }) => checked);
  }
  return true;
}

/** The field of a form after this one in the order of tab, buttons passed over; undefined after the last. */
export function fieldAfter(form: HTMLFormElement, current: HTMLElement): HTMLElement | undefined {
  const fields = [
    ...form.querySelectorAll<HTMLElement>(
      'input:not([type="hidden"], [type="file"], :disabled), textarea:not(:disabled), select:not(:disabled)',
    ),
  ].filter((field) => field === current || isReachable(field));
  const at = fields.indexOf(current);
  return at === -1 ? undefined : fields[at + 1];
}
