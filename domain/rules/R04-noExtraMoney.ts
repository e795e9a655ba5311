import { formatEuro } from '../values/cents.ts';
import { block, warn, type Finding } from './finding.ts';

/** Agreed money beside the reference budget, for a department or for an institution as a whole, in one year. */
export interface BudgetRoom {
  readonly of: 'department' | 'institution';
  readonly year: number;
  /** Sum of the reference budgets, or null when there is none for that year. */
  readonly budgetCents: number | null;
  /** Sum of the other agreements that count; what this agreement replaces is left out. */
  readonly agreedElsewhereCents: number;
  /** Total of the agreement that is looked at. */
  readonly thisCents: number;
}

/** What is left under the reference budget; negative when it is exceeded, null without a reference budget. */
export function roomLeftCents(room: BudgetRoom): number | null {
  return room.budgetCents === null ? null : room.budgetCents - room.agreedElsewhereCents - room.thisCents;
}

/**
 * R04 No extra money: the agreed total is at most the reference budget of the same departments and year, per department for its own
 * agreements and per institution for all its agreements together. Without a reference budget: a warning.
 * Source: letter on the proeftuinen.
 */
export function noExtraMoney(rooms: readonly BudgetRoom[]): Finding[] {
  return rooms.flatMap((room) => {
    const who = room.of === 'department' ? 'de afdeling' : 'de instelling';
    const left = roomLeftCents(room);
    if (left === null) {
      return [warn('R04', 'amountCents', `Voor ${who} is er geen referentiebudget van ${room.year}. Vul het aan.`)];
    }
    if (left >= 0) return [];
    const total = formatEuro(room.agreedElsewhereCents + room.thisCents);
    return [
      block(
        'R04',
        'amountCents',
        `Samen ${total}: dat is ${formatEuro(-left)} meer dan het referentiebudget van ${who} in ${room.year}. Verlaag een bedrag.`,
      ),
    ];
  });
}
