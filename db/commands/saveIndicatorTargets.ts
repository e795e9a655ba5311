import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { indicatorTarget, type IndicatorTarget } from '../../domain/indicatorTarget.ts';
import { indicatorList } from '../../domain/reference/indicators.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { valueInRange } from '../../domain/rules/measuredValue.ts';
import { identifyingDataIn } from '../../domain/rules/R22-noIdentifyingData.ts';
import type { Edit } from '../log/edit.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { readValues, type FormValues, type Saved } from './check.ts';
import { findDepartment } from './find.ts';
import { RuleViolation } from './ruleViolation.ts';

/** The indicators that a pilot follows, as a whole. */
export interface ChosenIndicators {
  readonly departmentId: string;
  readonly targets: readonly FormValues[];
}

/**
 * Sets which indicators a department follows and the value that counts as success: what is no longer in the list is retired, its measurements
 * stay. A department follows an indicator once; what two laptops chose both becomes one again here.
 *
 * @throws RuleViolation `dubbel`, `verplicht`, `formaat` (a value that cannot be), R22; a finding names its row as `targets.<row>.<field>`; warns R22
 */
export async function saveIndicatorTargets(store: Store, { departmentId, targets }: ChosenIndicators): Promise<Saved> {
  const { commandId, result } = await store.run({ name: 'indicatorTarget.save', reason: null }, async (read) => {
    await findDepartment(read, departmentId);
    const rows = targets.map((row, index) =>
      readValues(indicatorTarget, { ...row, departmentId }, `targets.${index}.`),
    );
    const findings = rows.flatMap((row, index) =>
      [
        ...(rows.findIndex(({ indicator }) => indicator === row.indicator) < index ? [chosenTwice] : []),
        ...targetInRange(row),
        ...identifyingDataIn(indicatorTarget, row),
      ].map((finding) => ({ ...finding, field: `targets.${index}.${finding.field}` })),
    );
    if (findings.some(({ severity }) => severity === 'block')) throw new RuleViolation(findings);
    const left = Map.groupBy(await targetsOf(read, departmentId), ({ indicator }) => indicator);
    const edits: Edit[] = rows.map((values) => {
      const id = left.get(values.indicator)?.shift()?.id;
      return id === undefined
        ? { kind: 'create', entity: 'indicatorTarget', entityId: uuidV7(), values }
        : { kind: 'update', entity: 'indicatorTarget', entityId: id, values };
    });
    for (const { id } of [...left.values()].flat()) {
      edits.push({ kind: 'retire', entity: 'indicatorTarget', entityId: id });
    }
    return { edits, result: findings };
  });
  return { id: departmentId, commandId, warnings: result };
}

/** Shape of the input, for the border of the api. */
export const chosenIndicatorsInput = z.object({
  departmentId: z.string(),
  targets: z.array(z.record(z.string(), z.unknown())).max(indicatorList.choices.length),
});

/** What the rules say of a target as it stands in the store: a department follows an indicator once. */
export async function targetFindings(read: Read, id: string, values: IndicatorTarget): Promise<Finding[]> {
  const others = (await targetsOf(read, values.departmentId)).filter((other) => other.id !== id);
  const taken = others.some(({ indicator }) => indicator === values.indicator);
  return [...(taken ? [chosenTwice] : []), ...targetInRange(values)];
}

const chosenTwice = block('dubbel', 'indicator', 'Deze indicator is al gekozen.');

/** A target is a value that its indicator can have. */
function targetInRange({ indicator, targetValue }: IndicatorTarget): Finding[] {
  return targetValue === null ? [] : valueInRange({ indicator, value: targetValue, instrument: null }, 'targetValue');
}

function targetsOf(read: Read, departmentId: string) {
  return read
    .selectFrom('indicatorTarget')
    .select(['id', 'indicator'])
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .orderBy('id')
    .execute();
}
