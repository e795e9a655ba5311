import { v7 as uuidV7 } from 'uuid';
import type { EntityName } from '../../domain/registration.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { CreateEdit, Edit, UpdateEdit, ValuesOf } from '../log/edit.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import type { Saved } from './check.ts';

/** The edit that makes a record or sets all its values. */
export function saveEdit<Name extends EntityName>(
  entity: Name,
  id: string | null,
  values: ValuesOf<Name>,
): CreateEdit<Name> | UpdateEdit<Name> {
  return id === null
    ? { kind: 'create', entity, entityId: uuidV7(), values }
    : { kind: 'update', entity, entityId: id, values };
}

/** Decision of a command that saves one record, with what else changes along with it. */
export interface SaveDecision {
  readonly edit: Edit;
  readonly alongside?: readonly Edit[];
  readonly warnings: readonly Finding[];
  /** Looks at what the edits made of the store, before it is kept; when it throws, nothing happened. */
  readonly verify?: (read: Read) => Promise<void>;
}

/** Runs a command that saves one record. */
export async function runSave(
  store: Store,
  command: string,
  decide: (read: Read) => Promise<SaveDecision>,
  reason: string | null = null,
): Promise<Saved> {
  const { commandId, result } = await store.run({ name: command, reason }, async (read) => {
    const { edit, alongside = [], warnings, verify } = await decide(read);
    return { edits: [edit, ...alongside], result: { id: edit.entityId, warnings }, ...(verify ? { verify } : {}) };
  });
  return { ...result, commandId };
}
