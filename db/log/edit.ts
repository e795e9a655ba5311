import type { EntityName, RecordOf } from '../../domain/registration.ts';

/** Values of a record without its id. */
export type ValuesOf<Name extends EntityName> = Omit<RecordOf[Name], 'id'>;

export interface CreateEdit<Name extends EntityName> {
  readonly kind: 'create';
  readonly entity: Name;
  readonly entityId: string;
  readonly values: ValuesOf<Name>;
}

export interface UpdateEdit<Name extends EntityName> {
  readonly kind: 'update';
  readonly entity: Name;
  readonly entityId: string;
  readonly values: Partial<ValuesOf<Name>>;
  /**
   * Field groups that are set again although nothing in them changes: the author stands for them as they are. An edit made elsewhere meanwhile is
   * then a conflict instead of a silent change of what was stood for (S13).
   */
  readonly confirms?: readonly string[];
}

export interface RetireEdit {
  readonly kind: 'retire';
  readonly entity: EntityName;
  readonly entityId: string;
}

export interface RestoreEdit {
  readonly kind: 'restore';
  readonly entity: EntityName;
  readonly entityId: string;
}

/** An edit that sets values. */
export type CreateOrUpdate = { [Name in EntityName]: CreateEdit<Name> | UpdateEdit<Name> }[EntityName];

/** One wish of a command: make a record, set some of its values, retire it or bring it back. Nothing is ever deleted. */
export type Edit = CreateOrUpdate | RetireEdit | RestoreEdit;
