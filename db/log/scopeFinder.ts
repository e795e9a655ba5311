import { entities } from '../../domain/registration.ts';
import type { FieldValue } from './change.ts';
import type { Edit } from './edit.ts';
import type { Read } from './readHandle.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** Finds the institution a new record belongs to, through what it refers to. */
export class ScopeFinder {
  readonly #read: Read;
  readonly #known = new Map<string, string>();

  constructor(read: Read) {
    this.#read = read;
  }

  /** @throws Error when a new record refers to no institution: a fault in a command */
  async of(edit: Edit): Promise<string> {
    const scope = await this.#find(edit);
    this.#known.set(edit.entityId, scope);
    return scope;
  }

  async #find(edit: Edit): Promise<string> {
    if (edit.kind !== 'create') throw new Error(`${edit.entity} ${edit.entityId} is not made yet`);
    if (edit.entity === 'institution') return edit.entityId;
    const values: Values = { ...edit.values };
    for (const [field, target] of Object.entries<string | undefined>(entities[edit.entity].references)) {
      const id = values[field];
      if (target === undefined || typeof id !== 'string') continue;
      if (target === 'institution') return id;
      const scope = this.#known.get(id) ?? (await this.#scopeOfRow(id));
      if (scope !== undefined) return scope;
    }
    throw new Error(`${edit.entity} ${edit.entityId} refers to no institution`);
  }

  async #scopeOfRow(id: string): Promise<string | undefined> {
    const row = await this.#read
      .selectFrom('change')
      .select('scope')
      .where('entityId', '=', id)
      .limit(1)
      .executeTakeFirst();
    return row?.scope;
  }
}
