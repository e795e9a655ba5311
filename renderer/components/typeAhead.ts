import { isOptionsGroup, type ComboboxItem, type OptionsFilter } from '@mantine/core';

/** How well an option answers what was typed: 0 exactly, 1 begins with it, 2 a word begins with it, 3 holds it; undefined not at all. */
function rankOf(label: string, typed: string): number | undefined {
  const text = label.toLocaleLowerCase('nl');
  if (text === typed) return 0;
  if (text.startsWith(typed)) return 1;
  if (text.split(/[\s/(-]+/).some((word) => word.startsWith(typed))) return 2;
  return text.includes(typed) ? 3 : undefined;
}

/** What fits best comes first, so that a few letters and Enter are enough; what fits equally stays in its own order. */
const rankedOptions: OptionsFilter = ({ options, search, limit }) => {
  const typed = search.trim().toLocaleLowerCase('nl');
  const items = options.filter((option): option is ComboboxItem => !isOptionsGroup(option));
  if (typed === '') return items.slice(0, limit);
  return items
    .flatMap((option) => {
      const rank = rankOf(option.label, typed);
      return rank === undefined ? [] : [{ option, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ option }) => option);
};

/**
 * Props for a list in which one types: what fits best is marked, so that Enter takes it. Opened with the mouse nothing is marked, because
 * Mantine is not asked to open it then (see `useListProps`).
 */
export const typeAhead = {
  searchable: true,
  filter: rankedOptions,
  selectFirstOptionOnChange: true,
  // Without this a list that opens at the first letter forgets what it marked.
  selectFirstOptionOnDropdownOpen: true,
} as const;
