import { isInForce, type Agreement } from '../../domain/agreement.ts';
import type { AgreementLine } from '../../domain/agreementLine.ts';
import type { Registration } from '../../domain/registration.ts';
import type { Edit } from '../log/edit.ts';
import { loadRegistration } from '../queries/registration.ts';
import type { Store } from '../store/openStore.ts';
import { agreedTermsHash } from './agreedTermsHash.ts';

/** What came of an import: undo it with its command id. */
export interface Imported {
  readonly commandId: string;
  readonly records: number;
}

/**
 * Records a checked registration in one transaction. `plan` is asked within that transaction, so what was checked is what is there.
 */
export async function importRegistration(
  store: Store,
  plan: (existing: Registration) => readonly Edit[],
): Promise<Imported> {
  const { commandId, result } = await store.run({ name: 'registration.import', reason: null }, async (read) => {
    const existing = await loadRegistration(read);
    const edits = withTermsHashes(plan(existing), existing);
    return { edits, result: edits.length };
  });
  return { commandId, records: result };
}

/** Agreements that come in already agreed are frozen like any other: their terms and lines get a hash. */
function withTermsHashes(edits: readonly Edit[], existing: Registration): Edit[] {
  const agreements = new Map<string, Agreement>(existing.agreement.map((record) => [record.id, record]));
  const lines = new Map<string, AgreementLine>(existing.agreementLine.map((record) => [record.id, record]));
  for (const edit of edits) {
    if (edit.kind === 'retire' || edit.kind === 'restore') continue;
    if (edit.entity === 'agreement') agreements.set(edit.entityId, after(edit, agreements));
    if (edit.entity === 'agreementLine') lines.set(edit.entityId, after(edit, lines));
  }
  const linesOf = Map.groupBy(lines.values(), ({ agreementId }) => agreementId);
  return edits.map((edit) => {
    if (edit.entity !== 'agreement' || edit.kind === 'retire' || edit.kind === 'restore') return edit;
    const agreement = after(edit, agreements);
    if (!isInForce(agreement) || agreement.agreedTermsHash !== null) return edit;
    const hash = agreedTermsHash({ agreement, lines: linesOf.get(edit.entityId) ?? [] });
    const values = { ...agreement, agreedTermsHash: hash };
    return edit.kind === 'create' ? { ...edit, values } : { ...edit, values };
  });
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
