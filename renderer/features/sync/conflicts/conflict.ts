import type { Answers } from '../../../app/answers.ts';
import { capital } from '../../../app/capital.ts';
import { conflictsText } from '../../../nl/conflicts.ts';
import { fieldLabel, fieldValue, type FieldValue, type RecordNames } from '../../history/fieldValue.ts';
import { historyMoment } from '../../history/historyMoment.ts';

/** Something a person has to decide, as the api answers it. */
export type Conflict = Answers['sync']['conflicts'][number];

/** Told after a decision: which one it was about (none when one goes elsewhere), and the sentence that says so. */
export type OnDecided = (conflict: Conflict | null, message: string) => void;

/** What has to be known of a conflict to set its values side by side. */
export type Sides = Pick<Conflict, 'entity' | 'group' | 'fields' | 'heads' | 'shown'>;

/** One of the values that stand beside each other, with everyone who set it so. */
export interface Side {
  /** The change to choose when this value is to stand. */
  readonly changeId: string;
  readonly values: Conflict['heads'][number]['values'];
  /** `Anna de Vries en Bert Jansen`. */
  readonly actors: string;
  /** When it was set first, in words. */
  readonly moment: string;
  readonly agreed: boolean;
  /** Choosing it retires the record, as whoever set it did. */
  readonly retires: boolean;
}

/** A field with the text of each side, and of what is shown meanwhile. */
export interface ComparedField {
  readonly field: string;
  readonly label: string;
  readonly texts: readonly string[];
  readonly now: string;
  readonly differs: boolean;
}

const and = new Intl.ListFormat('nl-NL', { type: 'conjunction' });

function sameValues(a: Side['values'], b: Side['values'], fields: readonly string[]): boolean {
  return fields.every((field) => JSON.stringify(a[field] ?? null) === JSON.stringify(b[field] ?? null));
}

/** The different values, oldest first; who set the same stands with the same. */
export function sidesOf({ heads, fields }: Pick<Conflict, 'heads' | 'fields'>): Side[] {
  const groups: (typeof heads)[number][][] = [];
  for (const head of heads) {
    const alike = groups.find(
      ([first]) =>
        first !== undefined &&
        first.agreed === head.agreed &&
        first.retires === head.retires &&
        sameValues(first.values, head.values, fields),
    );
    if (alike === undefined) groups.push([head]);
    else alike.push(head);
  }
  return groups.flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const actors = and.format(new Set(alike.map(({ actor }) => actor)));
    return { ...first, actors, moment: historyMoment(first.at) };
  });
}

/** The fields as a reader writes them, those that differ marked; what is the same everywhere and only an id is left out. */
export function comparedFields(conflict: Sides, sides: readonly Side[], names: RecordNames): ComparedField[] {
  const { entity, fields, shown } = conflict;
  return fields.flatMap((field) => {
    const written = (value: FieldValue) => valueText(conflict, field, value, names);
    const values = sides.map((side) => side.values[field] ?? null);
    const differs = new Set(values.map((value) => JSON.stringify(value))).size > 1;
    if (!differs && isReference(values[0], names, written)) return [];
    return {
      field,
      label: conflict.group === 'lifecycle' ? conflictsText.lifecycle : fieldLabel(entity, field),
      texts: values.map(written),
      now: written(shown[field] ?? null),
      differs,
    };
  });
}

function isReference(
  value: FieldValue | undefined,
  names: RecordNames,
  written: (value: FieldValue) => string,
): boolean {
  return typeof value === 'string' && (names.has(value) || (written(value) !== value && /^[\da-f]{8}-/.test(value)));
}

function valueText({ entity, group }: Sides, field: string, value: FieldValue, names: RecordNames): string {
  if (group === 'lifecycle') return value === true ? conflictsText.retired : conflictsText.notRetired;
  return fieldValue(entity, field, value, names);
}

/** True when what is shown meanwhile is none of the values to choose from. */
export function showsAnother({ shown, fields }: Pick<Conflict, 'shown' | 'fields'>, sides: readonly Side[]): boolean {
  return Object.keys(shown).length > 0 && !sides.some(({ values }) => sameValues(values, shown, fields));
}

/** The title of a record at the beginning of a line. */
export function headingOf({ title }: Pick<Conflict, 'title'>): string {
  return capital(title);
}

/** What of a record it is about: `Bedrag en uren`. */
export function groupLabel({ entity, group }: Pick<Conflict, 'entity' | 'group'>): string {
  if (group === 'lifecycle') return conflictsText.lifecycle;
  const key = `${entity}.${group}`;
  return Object.entries<string>(conflictsText.groups).find(([name]) => name === key)?.[1] ?? group;
}
