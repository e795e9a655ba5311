import { isInForce, type Agreement } from '../../domain/agreement.ts';
import type { AgreementLine } from '../../domain/agreementLine.ts';
import type { Registration } from '../../domain/registration.ts';
import type { CreateOrUpdate, Edit } from '../log/edit.ts';
import { loadRegistration } from '../queries/registration.ts';
import { takenIds } from '../queries/takenIds.ts';
import type { Store } from '../store/openStore.ts';
import type { AttachmentContentRow } from '../tables.ts';
import { agreedGroups } from './agreedGroups.ts';
import { agreedTermsHash } from './agreedTermsHash.ts';

/** What a checked registration comes to. */
export interface ImportPlan {
  readonly edits: readonly Edit[];
  /** Files of attachments that come in, by their hash. */
  readonly contents: readonly AttachmentContentRow[];
}

/** A registration without attachments comes to edits alone. */
type Planned = readonly Edit[] | ImportPlan;

/** What came of an import: undo it with its command id. */
export interface Imported {
  readonly commandId: string;
  readonly records: number;
}

/**
 * Records a checked registration in one transaction. `plan` is asked within that transaction, so what was checked is what is there;
 * it also hears which ids are taken by what is no longer there. When it throws, nothing is recorded.
 */
export async function importRegistration(
  store: Store,
  plan: (existing: Registration, taken: ReadonlySet<string>) => Planned | Promise<Planned>,
): Promise<Imported> {
  const { commandId, result } = await store.run({ name: 'registration.import', reason: null }, async (read) => {
    const existing = await loadRegistration(read);
    const planned = await plan(existing, await takenIds(read));
    const { edits, contents } = 'edits' in planned ? planned : { edits: planned, contents: [] };
    return { edits: asAgreed(edits, existing), contents, result: edits.length };
  });
  return { commandId, records: result };
}

/**
 * Agreements that come in already agreed are frozen like any other: their terms get a hash, and terms and lines are marked as what both parties
 * agreed to.
 */
function asAgreed(edits: readonly Edit[], existing: Registration): Edit[] {
  const stored = new Map<string, Agreement>(existing.agreement.map((record) => [record.id, record]));
  const agreements = new Map(stored);
  const lines = new Map<string, AgreementLine>(existing.agreementLine.map((record) => [record.id, record]));
  for (const edit of edits) {
    if (!setsValues(edit)) continue;
    if (edit.entity === 'agreement') agreements.set(edit.entityId, after(edit, agreements));
    if (edit.entity === 'agreementLine') lines.set(edit.entityId, after(edit, lines));
  }
  const linesOf = Map.groupBy(lines, ([, { agreementId }]) => agreementId);
  const agreed = new Set<string>();
  const frozen = edits.map((edit) => {
    if (!setsValues(edit) || edit.entity !== 'agreement') return edit;
    const agreement = after(edit, agreements);
    const before = stored.get(edit.entityId);
    if (!isInForce(agreement) || (before !== undefined && isInForce(before))) return edit;
    const own = linesOf.get(edit.entityId) ?? [];
    for (const [id] of own) agreed.add(id);
    const hash = agreement.agreedTermsHash ?? agreedTermsHash({ agreement, lines: own.map(([, line]) => line) });
    const values = { ...agreement, agreedTermsHash: hash };
    const agrees = agreedGroups.agreement;
    return edit.kind === 'create' ? { ...edit, values, agrees } : { ...edit, values, agrees };
  });
  return withAgreedLines(frozen, agreed);
}

function withAgreedLines(edits: readonly Edit[], agreed: ReadonlySet<string>): Edit[] {
  const untouched = new Set(agreed);
  const agrees = agreedGroups.line;
  const marked = edits.map((edit): Edit => {
    if (!setsValues(edit) || edit.entity !== 'agreementLine' || !agreed.has(edit.entityId)) return edit;
    untouched.delete(edit.entityId);
    return edit.kind === 'create' ? { ...edit, agrees } : { ...edit, agrees };
  });
  const others = [...untouched].map((entityId): Edit => ({
    kind: 'update',
    entity: 'agreementLine',
    entityId,
    values: {},
    agrees,
  }));
  return [...marked, ...others];
}

function setsValues(edit: Edit): edit is CreateOrUpdate {
  return edit.kind === 'create' || edit.kind === 'update';
}

type Setting<Values> =
  | { readonly kind: 'create'; readonly entityId: string; readonly values: Values }
  | { readonly kind: 'update'; readonly entityId: string; readonly values: Partial<Values> };

/** The values of a record once an edit is done. */
function after<Values>(edit: Setting<Values>, before: ReadonlyMap<string, Values>): Values {
  if (edit.kind === 'create') return edit.values;
  const stored = before.get(edit.entityId);
  if (stored === undefined) throw new Error(`an edit of ${edit.entityId}, which is not in the store`);
  return { ...stored, ...edit.values };
}
