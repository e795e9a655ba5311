import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { review } from '../../domain/review.ts';
import { reviewRemark, type ReviewRemark } from '../../domain/reviewRemark.ts';
import { block, warn, type Finding } from '../../domain/rules/finding.ts';
import { identifyingDataIn } from '../../domain/rules/R22-noIdentifyingData.ts';
import { idSchema } from '../../domain/values/id.ts';
import type { Edit } from '../log/edit.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { agreedTermsHash } from './agreedTermsHash.ts';
import { chosenId, decide, readValues, textIn, type FormValues, type Saved } from './check.ts';
import { assertStays, findAgreement } from './find.ts';
import { RuleViolation } from './ruleViolation.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/** Shape of the input, for the border of the api. */
export const reviewInput = z.object({
  id: idSchema.nullable(),
  values: z.record(z.string(), z.unknown()),
  onLines: z.array(z.record(z.string(), z.unknown())).max(500),
});

/** A review as a whole: a finding on a remark names it as `onLines.<index>.<field>`. */
export type ReviewInput = z.output<typeof reviewInput>;

/**
 * Records what a Wlz-uitvoerder answered to a version of an agreement, with its remarks per line; a remark that is no longer there, or is emptied, is retired.
 * The agreement itself does not move by it. The version is the one whose hash is handed over: that which was on screen, or in the package; of a
 * review that is there it never changes.
 *
 * @throws RuleViolation R22 (BSN), `verwijzing`, `dubbel`, `verplicht`, `formaat`; warns R22, and `volgorde` when the agreement changed since
 */
export function saveReview(store: Store, { id, values: form, onLines }: ReviewInput): Promise<Saved> {
  return runSave(store, 'review.save', async (read) => {
    const found = await findAgreement(read, chosenId(form, 'agreementId'));
    const kept = id === null ? null : await keptOf(read, id, found.agreement);
    const values = readValues(review, { ...form, ...kept });
    const entityId = id ?? uuidV7();
    const rows = onLines.flatMap((row, index) =>
      isBlank(row)
        ? []
        : [{ index, values: readValues(reviewRemark, { ...row, reviewId: entityId }, `onLines.${index}.`) }],
    );
    const own = await linesOf(read, found.agreement.id);
    const warnings = decide(review, values, [
      ...versionIsKnown(values.termsHash),
      ...(kept === null && values.termsHash !== agreedTermsHash(found) ? [changedSince()] : []),
      ...rows.flatMap((row) => remarkFindings(row, rows, own)),
    ]);
    const edit: Edit =
      id === null
        ? { kind: 'create', entity: 'review', entityId, values }
        : { kind: 'update', entity: 'review', entityId, values };
    return {
      edit,
      alongside: await remarkEdits(
        read,
        entityId,
        rows.map((row) => row.values),
      ),
      warnings,
    };
  });
}

/** What of a review stands whatever the form says: what it is about, and how it was signed. */
async function keptOf(
  read: Read,
  id: string,
  { id: agreementId, institutionId }: { id: string; institutionId: string },
) {
  await assertStays(read, 'review', id, { scope: institutionId, field: 'agreementId' });
  const stored = read.selectFrom('review').select(['agreementId', 'termsHash', 'signature']).where('id', '=', id);
  const kept = await stored.executeTakeFirstOrThrow();
  if (kept.agreementId === agreementId) return kept;
  throw new RuleViolation([block('verwijzing', 'agreementId', 'Deze beoordeling hoort bij een andere afspraak.')]);
}

function versionIsKnown(termsHash: string): Finding[] {
  if (/^[0-9a-f]{64}$/.test(termsHash)) return [];
  return [block('formaat', 'termsHash', 'Het is niet duidelijk over welke versie dit gaat. Ververs de pagina.')];
}

function changedSince(): Finding {
  const message = 'De afspraak is intussen veranderd. De beoordeling staat bij de versie waar zij over ging.';
  return warn('volgorde', 'termsHash', message);
}

/** Lines of an agreement, also those that were taken out since: an answer may be about one of them. */
async function linesOf(read: Read, agreementId: string): Promise<ReadonlySet<string>> {
  const rows = await read.selectFrom('agreementLine').select('id').where('agreementId', '=', agreementId).execute();
  return new Set(rows.map(({ id }) => id));
}

/** A row of the form in which nothing was answered; it keeps its place, so that findings name the right row. */
function isBlank(row: FormValues): boolean {
  return textIn(row, 'answer') === null && textIn(row, 'remark') === null;
}

interface RemarkRow {
  readonly index: number;
  readonly values: ReviewRemark;
}

function remarkFindings({ index, values }: RemarkRow, rows: readonly RemarkRow[], own: ReadonlySet<string>): Finding[] {
  const findings = identifyingDataIn(reviewRemark, values);
  const { agreementLineId } = values;
  if (!own.has(agreementLineId)) {
    findings.push(block('verwijzing', 'agreementLineId', 'Deze regel hoort bij een andere afspraak.'));
  }
  if (rows.some((row) => row.index < index && row.values.agreementLineId === agreementLineId)) {
    findings.push(block('dubbel', 'agreementLineId', 'Bij deze regel staat al een antwoord.'));
  }
  return findings.map((finding) => ({ ...finding, field: `onLines.${index}.${finding.field}` }));
}

async function remarkEdits(read: Read, reviewId: string, rows: readonly ReviewRemark[]): Promise<Edit[]> {
  const stored = await read
    .selectFrom('reviewRemark')
    .select(['id', 'agreementLineId'])
    .where('reviewId', '=', reviewId)
    .where('retired', '=', 0)
    .execute();
  const idOf = new Map(stored.map(({ agreementLineId, id }) => [agreementLineId, id]));
  const edits: Edit[] = rows.map((row) => saveEdit('reviewRemark', idOf.get(row.agreementLineId) ?? null, row));
  const kept = new Set(rows.map(({ agreementLineId }) => agreementLineId));
  for (const { id, agreementLineId } of stored) {
    if (!kept.has(agreementLineId)) edits.push({ kind: 'retire', entity: 'reviewRemark', entityId: id });
  }
  return edits;
}
