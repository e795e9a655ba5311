import { dialogueKinds, participantRoles } from '../../../domain/dialogue.ts';
import { interventionStatuses } from '../../../domain/intervention.ts';
import { careProfiles } from '../../../domain/reference/careProfiles.ts';
import { indicatorList } from '../../../domain/reference/indicators.ts';
import { interventionTypes } from '../../../domain/reference/interventionTypes.ts';
import { planned, type PlannedRecord } from './plannedRecord.ts';
import type { SeededRandom } from './random.ts';
import { freeText } from './sentences.ts';

/** How much there is of each kind for a department: with agreements, lines and realisations about 200 records. */
const years = [2015, 2016, 2017];
const profiles = 13;
const interventions = 42;
const dialogues = 32;
const measurements = 60;
const signals = 4;

function codes<Code extends string>(list: { readonly choices: readonly { readonly code: Code }[] }): Code[] {
  return list.choices.map(({ code }) => code).filter((code) => code !== 'other');
}

const types = codes(interventionTypes);
const indicators = codes(indicatorList);
const roles = codes(participantRoles);

/** A day of the experiment. */
export function someDay(random: SeededRandom, year = random.whole(2015, 2017)): string {
  return `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
}

/** What a department has beside its agreements, each a record with its own id. */
export function departmentRecords(departmentId: string, prefix: string, newId: () => string): PlannedRecord[] {
  return [
    ...years.map((year) => referenceBudget(newId(), departmentId, year)),
    ...times(profiles, (index) => profileCount(newId(), departmentId, index)),
    ...times(interventions, (index) => intervention(newId(), departmentId, `V-${prefix}-${index + 1}`)),
    ...times(dialogues, () => dialogue(newId(), departmentId)),
    ...times(measurements, (index) => measurementRecord(newId(), departmentId, index)),
  ];
}

/** Signals of a department. */
export function signalRecords(institutionId: string, departmentId: string, newId: () => string): PlannedRecord[] {
  return times(signals, () =>
    planned('signal', newId(), (random) => ({
      institutionId,
      departmentId,
      kind: random.pick(['rule_conflict', 'continuation_doubt', 'privacy'] as const),
      severity: random.pick(['low', 'medium', 'high'] as const),
      description: freeText(random, 3),
      foundOn: someDay(random),
      reportedTo: 'bestuur',
      reportedOn: someDay(random),
      resolvedOn: null,
      resolution: freeText(random, 2),
    })),
  );
}

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Not edited: rule R04 of the agreements in force rests on it. */
function referenceBudget(id: string, departmentId: string, year: number): PlannedRecord {
  const budget = { departmentId, year, amountCents: 100_000_000, clients: 12, source: 'decision' } as const;
  return planned('referenceBudget', id, () => budget, false);
}

function profileCount(id: string, departmentId: string, index: number): PlannedRecord {
  const careProfile = careProfiles[index]?.code ?? '7VG';
  return planned('profileCount', id, (random) => ({
    departmentId,
    referenceDate: '2016-01-01',
    careProfile,
    count: random.whole(0, 12),
  }));
}

function intervention(id: string, departmentId: string, code: string): PlannedRecord {
  return planned('intervention', id, (random) => ({
    departmentId,
    code,
    type: random.pick(types),
    typeOther: null,
    focus: random.pick(['client', 'context', 'mixed'] as const),
    goal: freeText(random, 2),
    expectedOutcome: freeText(random, 2),
    indicator: random.pick(indicators),
    startDate: someDay(random, 2015),
    endDate: random.chance(400) ? someDay(random, 2017) : null,
    status: random.pick(codes(interventionStatuses)),
    responsibleRole: random.pick(['teamleider', 'gedragsdeskundige', 'manager zorg']),
    cceRole: random.pick(['partner', 'adviser', 'none'] as const),
    result: random.pick(['reached', 'partly', 'unknown'] as const),
    reflection: freeText(random, 3),
  }));
}

function dialogue(id: string, departmentId: string): PlannedRecord {
  return planned('dialogue', id, (random) => ({
    departmentId,
    date: someDay(random),
    kind: random.pick(codes(dialogueKinds)),
    participants: [...new Set([random.pick(roles), random.pick(roles), random.pick(roles)])].toSorted(),
    topics: freeText(random, 3),
    perspective: freeText(random, 2),
    arrangements: freeText(random, 3),
  }));
}

/** A measurement of a department; its index says which indicator and moment. */
export function measurementRecord(id: string, departmentId: string, index: number): PlannedRecord {
  const moment = `T${Math.floor(index / indicators.length)}`;
  const indicator = indicators[index % indicators.length] ?? 'Q1';
  return planned('measurement', id, (random) => ({
    departmentId,
    indicator,
    moment,
    periodStart: '2016-01-01',
    periodEnd: '2016-03-31',
    value: `${random.whole(1, 90)}.${random.whole(1, 9)}`,
    numerator: String(random.whole(1, 500)),
    denominator: String(random.whole(501, 900)),
    clients: random.whole(4, 12),
    instrument: random.pick(['registratie', 'vragenlijst', 'dossier']),
    source: random.pick(['ECD', 'personeelssysteem', 'teamoverleg']),
    note: null,
  }));
}
