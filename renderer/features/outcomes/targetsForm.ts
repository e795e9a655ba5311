import { z } from 'zod';
import { indicatorTarget } from '../../../domain/indicatorTarget.ts';
import { indicatorCodes, indicatorList } from '../../../domain/reference/indicators.ts';
import type { Finding } from '../../../domain/rules/finding.ts';
import { valueInRange } from '../../../domain/rules/measuredValue.ts';
import { rowsOf } from '../../app/form/formOf.ts';
import { targetText } from '../../nl/outcomes.ts';
import type { OutcomesData } from './outcomeData.ts';

const { targetValue, explanation } = indicatorTarget.schema.shape;

/** A row for every indicator: whether it is followed, and what counts as success. */
export const targetsSchema = z.object({
  targets: z.array(z.object({ indicator: indicatorList.schema, chosen: z.boolean(), targetValue, explanation })),
});

export type TargetsForm = z.output<typeof targetsSchema>;

const rows = rowsOf('targets', indicatorTarget);

export const targetsLabels: Readonly<Record<string, string>> = { ...rows.labels, 'targets.chosen': targetText.chosen };

export const targetsFreeText = rows.freeText;

/** The form as it stands in the store. */
export function formOfTargets(targets: OutcomesData['targets']): TargetsForm {
  return {
    targets: indicatorCodes.map((indicator) => {
      const chosen = targets.find((target) => target.indicator === indicator);
      return {
        indicator,
        chosen: chosen !== undefined,
        targetValue: chosen?.targetValue ?? null,
        explanation: chosen?.explanation ?? null,
      };
    }),
  };
}

/** What is kept of the form: the indicators that are chosen. */
export function chosenTargets({ targets }: TargetsForm) {
  return targets
    .filter(({ chosen }) => chosen)
    .map(({ indicator, targetValue: value, explanation: why }) => ({
      indicator,
      targetValue: value,
      explanation: why,
    }));
}

/** A target is a value that its indicator can have. */
export function checkTargets({ targets }: TargetsForm): Finding[] {
  return targets.flatMap(({ indicator, chosen, targetValue: value }, index) =>
    chosen && value !== null
      ? valueInRange({ indicator, value, instrument: null }, `targets.${index}.targetValue`)
      : [],
  );
}
