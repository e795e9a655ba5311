import type { FieldValue } from '../../db/log/change.ts';
import { entities } from '../../domain/registration.ts';
import { print } from './output.ts';
import { withCaller, type Caller } from './withCaller.ts';

type Conflict = Awaited<ReturnType<Caller['sync']['conflicts']>>[number];

const kinds: Readonly<Record<Conflict['kind'], string>> = {
  conflict: 'op twee plaatsen verschillend gewijzigd',
  amendment: 'voorgestelde wijziging van wat is overeengekomen',
  code: 'twee gegevens met dezelfde code',
};

/** `conflicts`: everything a person has to decide, with all values that stand. */
export async function conflictsCommand(options: { readonly data: string; readonly json: boolean }): Promise<number> {
  const open = await withCaller(options.data, (caller) => caller.sync.conflicts());
  const text = open.length === 0 ? 'Er is niets te beslissen.' : open.map(textOf).join('\n');
  print(options.json, open.map(machine), text);
  return 0;
}

function machine({ kind, entity, entityId, group, institution, fields, shown, heads }: Conflict) {
  const values = heads.map((head) => ({
    changeId: head.changeId,
    values: head.values,
    author: head.actor,
    moment: head.at,
    agreed: head.agreed,
  }));
  return { kind, entity, entityId, group, institution, fields, shown, values };
}

function textOf({ kind, entity, title, institution, fields, heads }: Conflict): string {
  const labels = new Map<string, string>(Object.entries(entities[entity].labels));
  const said = (values: Readonly<Record<string, FieldValue>>) =>
    fields.map((field) => `${labels.get(field) ?? field}: ${plain(values[field])}`).join(', ');
  return [
    `${title} (${institution}): ${kinds[kind]}`,
    ...heads.map(
      ({ actor, at, agreed, values }) => `  ${actor}, ${at}${agreed ? ' (overeengekomen)' : ''}: ${said(values)}`,
    ),
  ].join('\n');
}

function plain(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return Array.isArray(value) ? value.join(' / ') : String(value);
}
