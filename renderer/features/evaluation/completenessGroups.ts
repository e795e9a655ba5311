import type { CompletenessItem, CompletenessItemCode } from '../../../domain/figures/completenessItem.ts';
import { completenessShare, type CompletenessShare } from '../../../domain/figures/completenessShare.ts';

/** What is missing or late of one kind, at one place. */
export interface Gap {
  readonly item: CompletenessItemCode;
  readonly status: 'missing' | 'late';
  /** Which ones: years, quarters, half years, indicators; empty when there is only one. */
  readonly details: readonly string[];
}

/** A department, or (null) an institution as a whole. */
export interface CompletenessPlace {
  readonly departmentId: string | null;
  readonly share: CompletenessShare;
  readonly gaps: readonly Gap[];
}

export interface CompletenessGroup {
  readonly institutionId: string;
  readonly share: CompletenessShare;
  readonly places: readonly CompletenessPlace[];
}

/** What is complete, per institution and within it per department, with what is not. */
export function completenessGroups(items: readonly CompletenessItem[]): CompletenessGroup[] {
  return [...Map.groupBy(items, ({ institutionId }) => institutionId)].map(([institutionId, own]) => ({
    institutionId,
    share: completenessShare(own),
    places: [...Map.groupBy(own, ({ departmentId }) => departmentId)].map(([departmentId, here]) => ({
      departmentId,
      share: completenessShare(here),
      gaps: gapsOf(here),
    })),
  }));
}

function gapsOf(items: readonly CompletenessItem[]): Gap[] {
  return (['missing', 'late'] as const).flatMap((status) =>
    [
      ...Map.groupBy(
        items.filter((one) => one.status === status),
        ({ item }) => item,
      ),
    ].map(([item, gaps]) => ({
      item,
      status,
      details: gaps.map(({ detail }) => detail).filter((detail) => detail !== ''),
    })),
  );
}
