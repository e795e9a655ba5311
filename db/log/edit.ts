import type { EntityName, RecordOf } from '../../domain/registration.ts';

/** Values of a record without its id. */
export type ValuesOf<Name extends EntityName> = Omit<RecordOf[Name], 'id'>;

export interface CreateEdit<Name extends EntityName> {
  readonly kind: 'create';
  readonly entity: Name;
  readonly entityId: string;
  readonly values: ValuesOf<Name>;
  /** Field groups that both parties agreed to as they are: an agreement that comes in already agreed, and its lines. */
  readonly agrees?: readonly string[];
}

export interface UpdateEdit<Name extends EntityName> {
  readonly kind: 'update';
  readonly entity: Name;
  readonly entityId: string;
  readonly values: Partial<ValuesOf<Name>>;
  /**
   * Field groups that are set again, also when nothing in them changes, as what both parties agreed to: from here it stands while the agreement
   * is in force, and an edit made elsewhere meanwhile is a proposed amendment (R15, S13). May name `lifecycle`.
   */
  readonly agrees?: readonly string[];
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

/**
 * A person decides between the values of a field group that stand beside each other: that of one of its heads. All heads are named, so that an edit
 * made elsewhere meanwhile opens it again (S11).
 */
export interface ResolveEdit {
  readonly kind: 'resolve';
  readonly entity: EntityName;
  readonly entityId: string;
  readonly group: string;
  /** Id of the change whose value stands from now on. */
  readonly changeId: string;
}

/** An edit that sets values. */
export type CreateOrUpdate = { [Name in EntityName]: CreateEdit<Name> | UpdateEdit<Name> }[EntityName];

/** One wish of a command: make a record, set some of its values, retire it, bring it back, or decide. Nothing is ever deleted. */
export type Edit = CreateOrUpdate | RetireEdit | RestoreEdit | ResolveEdit;
