import { changeOf, type Change } from '../../../../db/log/change.ts';
import type { Edit } from '../../../../db/log/edit.ts';
import type { Store } from '../../../../db/store/openStore.ts';

/** Every change a store holds, as it would be sent to another. */
export async function changesIn(store: Store): Promise<Change[]> {
  const rows = await store.read.selectFrom('change').selectAll().orderBy('device').orderBy('deviceSeq').execute();
  return rows.map(changeOf);
}

/** Records edits as a command would, without its rules. */
export async function apply(store: Store, ...edits: readonly Edit[]): Promise<string> {
  const { commandId } = await store.run({ name: 'test.apply', reason: null }, async () => ({ edits, result: null }));
  return commandId;
}

/** All rows of all folded tables that tests here write, to compare stores with. */
export async function rowsIn(store: Store) {
  const institutions = await store.read.selectFrom('institution').selectAll().orderBy('id').execute();
  const departments = await store.read.selectFrom('department').selectAll().orderBy('id').execute();
  const interventions = await store.read.selectFrom('intervention').selectAll().orderBy('id').execute();
  return { institutions, departments, interventions };
}
