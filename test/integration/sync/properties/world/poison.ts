import { v7 as uuidV7 } from 'uuid';
import type { Change, FieldValue } from '../../../../../db/log/change.ts';
import { forge, type Forged } from './forge.ts';
import type { Laptop } from './laptop.ts';
import type { Dossier, World } from './world.ts';

type Groups = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

function first(groups: Groups): Forged['groups'] {
  return Object.fromEntries(Object.entries(groups).map(([name, values]) => [name, { saw: [], values }]));
}

function intervention(departmentId: string, goal: string): Groups {
  return {
    kind: { departmentId, code: `X-${goal.length}`, type: 'team_coaching', typeOther: null, focus: 'context' },
    goal: { goal, expectedOutcome: null, indicator: null },
    course: { startDate: '2016-01-10', endDate: null, status: 'running' },
    roles: { responsibleRole: null, cceRole: null },
    result: { result: null, reflection: null },
  };
}

/** Changes that no hub can accept, of records of their own so that nothing else builds on them. */
export const poisons: readonly ((dossier: Dossier) => Forged)[] = [
  // Refers to what is nowhere.
  ({ institutionId: scope }) => {
    return { scope, entity: 'intervention', entityId: uuidV7(), groups: first(intervention(uuidV7(), 'Nergens')) };
  },
  // An amount that is no amount.
  ({ institutionId: scope, departmentId }) => {
    const budget = { departmentId, year: 2017, amountCents: 'veel', clients: null, source: 'decision' };
    return { scope, entity: 'referenceBudget', entityId: uuidV7(), groups: first({ budget }) };
  },
  // Half a record.
  ({ institutionId: scope, departmentId }) => {
    const { kind = {} } = intervention(departmentId, 'Half');
    return { scope, entity: 'intervention', entityId: uuidV7(), groups: first({ kind }) };
  },
  // An institution inside another.
  ({ institutionId: scope }) => {
    const identity = { name: 'Binnenin', kvkNumber: null, agbCode: null, nzaNumber: null, place: null, sector: 'GHZ' };
    const executor = { careOfficeRegion: 'Drenthe', wlzExecutor: 'Achmea Zorgkantoor N.V.' };
    const pilot = {
      appliedOn: null,
      selectedOn: '2015-02-01',
      selectionReason: null,
      status: 'running',
      statusReason: null,
    };
    return { scope, entity: 'institution', entityId: uuidV7(), groups: first({ identity, executor, pilot }) };
  },
  // A text that PostgreSQL cannot keep.
  ({ institutionId: scope, departmentId }) => {
    return {
      scope,
      entity: 'intervention',
      entityId: uuidV7(),
      groups: first(intervention(departmentId, 'Nul\u0000')),
    };
  },
];

/** Records a poisoned change on a laptop. */
export function poisoned(world: World, laptop: Laptop, dossier: Dossier, kind: number): Promise<Change> {
  const poison = poisons[kind % poisons.length];
  if (poison === undefined) throw new Error('there are poisons');
  return forge(world, laptop, poison(dossier));
}
