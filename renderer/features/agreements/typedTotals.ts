import { focuses } from '../../../domain/reference/focus.ts';
import { agreementTotals, type AgreementTotals } from '../../../domain/rules/R17-agreementTotal.ts';
import { sumCents } from '../../../domain/values/cents.ts';
import { euroText, hundredthsText } from '../../app/form/codecs.ts';

/** Totals of an agreement, with what of it has no focus yet. */
export interface ShownTotals extends AgreementTotals {
  readonly unknownCents: number;
  /** Number of amounts that cannot be read; they are not in the totals. */
  readonly unreadable: number;
}

/** A line as it is being typed. */
interface TypedLine {
  readonly focus: string;
  readonly amountCents: string;
  readonly hoursHundredths: string;
}

/** R17 while typing: the totals of what can be read. */
export function typedTotals(lines: readonly TypedLine[]): ShownTotals {
  const amounts = lines.map((line) => ({ line, read: euroText.read(line.amountCents) }));
  const known = lines.flatMap(({ focus, amountCents, hoursHundredths }) => {
    const parsed = focuses.schema.safeParse(focus);
    const amount = euroText.read(amountCents);
    const hours = hundredthsText.read(hoursHundredths);
    if (!parsed.success) return [];
    return [
      {
        focus: parsed.data,
        amountCents: amount.ok ? (amount.value ?? 0) : 0,
        hoursHundredths: hours.ok ? hours.value : null,
      },
    ];
  });
  const totalCents = sumCents(amounts.map(({ read }) => (read.ok ? (read.value ?? 0) : 0)));
  const totals = agreementTotals(known);
  return {
    ...totals,
    totalCents,
    unknownCents: totalCents - totals.totalCents,
    hoursHundredths: sumCents(
      lines.map(({ hoursHundredths }) => {
        const hours = hundredthsText.read(hoursHundredths);
        return hours.ok ? (hours.value ?? 0) : 0;
      }),
    ),
    unreadable: amounts.filter(({ read }) => !read.ok).length,
  };
}

/** The totals of recorded lines. */
export function recordedTotals(lines: Parameters<typeof agreementTotals>[0]): ShownTotals {
  return { ...agreementTotals(lines), unknownCents: 0, unreadable: 0 };
}
