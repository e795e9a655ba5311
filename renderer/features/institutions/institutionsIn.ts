/** The institutions that rows of a list are of, by name: to choose one from. */
export function institutionsIn(
  rows: readonly { readonly institutionId: string; readonly institutionName: string }[],
): { value: string; label: string }[] {
  const names = new Map(rows.map(({ institutionId, institutionName }) => [institutionId, institutionName]));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
}
