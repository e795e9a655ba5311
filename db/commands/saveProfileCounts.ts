import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { profileCount } from '../../domain/profileCount.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { profilesFit } from '../../domain/rules/R19-countsFit.ts';
import { optionalText } from '../../domain/values/text.ts';
import type { Edit } from '../log/edit.ts';
import type { Store } from '../store/openStore.ts';
import { decide, readValues, type FormValues, type Saved } from './check.ts';
import { findDepartment } from './find.ts';

/** The profiles of a department on one reference date, as a whole. */
export interface ProfileCounts {
  readonly departmentId: string;
  readonly referenceDate: string;
  readonly counts: readonly FormValues[];
  /** Why they are set; asked when a whole reference date is retired. */
  readonly reason?: string | null | undefined;
}

/**
 * Sets how many clients of a department have which care profile on a date: what is no longer in the list is retired.
 *
 * @throws RuleViolation R19, `dubbel`, `verplicht`, `formaat`; a finding on a row names it as `counts.<row>.<field>`
 */
export async function saveProfileCounts(store: Store, input: ProfileCounts): Promise<Saved> {
  const { departmentId, referenceDate } = input;
  const { commandId, result } = await store.run(
    { name: 'profileCount.save', reason: input.reason ?? null },
    async (read) => {
      const department = await findDepartment(read, departmentId);
      const rows = input.counts.map((row, index) =>
        readValues(profileCount, { ...row, departmentId, referenceDate }, `counts.${index}.`),
      );
      const findings: Finding[] = rows.flatMap(({ careProfile }, index) =>
        rows.findIndex((row) => row.careProfile === careProfile) < index
          ? [block('dubbel', `counts.${index}.careProfile`, `Zorgprofiel ${careProfile} staat er twee keer.`)]
          : [],
      );
      const warnings = decide(profileCount, {}, [...findings, ...profilesFit(department, rows)]);
      const stored = await read
        .selectFrom('profileCount')
        .select(['id', 'careProfile'])
        .where('departmentId', '=', departmentId)
        .where('referenceDate', '=', referenceDate)
        .where('retired', '=', 0)
        .execute();
      const idOf = new Map(stored.map(({ careProfile, id }) => [careProfile, id]));
      const edits: Edit[] = rows.map((values) => {
        const id = idOf.get(values.careProfile);
        return id === undefined
          ? { kind: 'create', entity: 'profileCount', entityId: uuidV7(), values }
          : { kind: 'update', entity: 'profileCount', entityId: id, values };
      });
      const kept = new Set(rows.map(({ careProfile }) => careProfile));
      for (const { id, careProfile } of stored) {
        if (!kept.has(careProfile)) edits.push({ kind: 'retire', entity: 'profileCount', entityId: id });
      }
      return { edits, result: warnings };
    },
  );
  return { id: departmentId, commandId, warnings: result };
}

/** Shape of the input, for the border of the api. */
export const profileCountsInput = z.object({
  departmentId: z.string(),
  referenceDate: profileCount.schema.shape.referenceDate,
  counts: z.array(z.record(z.string(), z.unknown())).max(100),
  reason: optionalText(2000).optional(),
});
