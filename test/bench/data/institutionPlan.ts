import { spendingCategories } from '../../../domain/reference/spendingCategories.ts';
import { departmentRecords, signalRecords, someDay } from './departmentRecords.ts';
import { planned, type PlannedRecord } from './plannedRecord.ts';
import { freeText } from './sentences.ts';

/** Departments of an institution, agreements of a department, how many of those are agreed, and lines of an agreement. */
const departments = 25;
const agreements = 8;
const agreed = 2;
const lines = 3;

/** Something people did in one go. */
export interface PlannedCommand {
  readonly command: string;
  readonly make: readonly PlannedRecord[];
  /** An agreement with its lines that both parties now agree to. */
  readonly agree?: { readonly agreement: PlannedRecord; readonly lines: readonly PlannedRecord[] };
}

const categories = spendingCategories.choices.map(({ code }) => code).filter((code) => code !== 'other');

/** What is made for one institution, in an order in which what is referred to comes first: about 5,000 records. */
export function institutionPlan(institutionId: string, number: number, newId: () => string): PlannedCommand[] {
  const plan: PlannedCommand[] = [
    { command: 'institution.save', make: [institutionRecord(institutionId, `Instelling ${number}`)] },
  ];
  for (let index = 1; index <= departments; index += 1) {
    const departmentId = newId();
    // Codes are of the whole registration, so that two institutions never share one.
    const place = `${number}-${index}`;
    plan.push({ command: 'department.save', make: [departmentRecord(departmentId, institutionId, place)] });
    for (const record of departmentRecords(departmentId, place, newId)) {
      plan.push({ command: `${record.entity}.save`, make: [record] });
    }
    for (const record of signalRecords(institutionId, departmentId, newId)) {
      plan.push({ command: 'signal.save', make: [record] });
    }
    for (let nth = 0; nth < agreements; nth += 1) {
      const code = `A-${place}-${nth + 1}`;
      plan.push(...agreementCommands({ institutionId, departmentId, code, inForce: nth < agreed, newId }));
    }
  }
  return plan;
}

/** An institution. */
export function institutionRecord(id: string, name: string): PlannedRecord {
  return planned('institution', id, (random) => ({
    name,
    kvkNumber: '12345678',
    agbCode: null,
    nzaNumber: null,
    place: 'Assen',
    sector: 'GHZ' as const,
    careOfficeRegion: 'Drenthe',
    wlzExecutor: 'Achmea Zorgkantoor N.V.',
    appliedOn: '2015-01-05',
    selectedOn: '2015-02-01',
    selectionReason: freeText(random, 2),
    status: 'running' as const,
    statusReason: freeText(random, 2),
  }));
}

/** A department, with a code of its own. */
export function departmentRecord(id: string, institutionId: string, place: string): PlannedRecord {
  return planned('department', id, (random) => ({
    institutionId,
    code: `P-${place}`,
    name: `Woning ${place}`,
    place: 'Assen',
    level: 'department' as const,
    setting: random.pick(['open', 'closed'] as const),
    places: random.whole(6, 12),
    clientCount: random.whole(4, 6),
    clientsWithMeerzorg: random.whole(1, 4),
    fteHundredths: random.whole(600, 1400),
    singleFixedTeam: random.chance(500),
    startDate: '2015-03-01',
    endDate: null,
    endReason: null,
    contextDescription: freeText(random, 4),
  }));
}

interface AgreementPlace {
  readonly institutionId: string;
  readonly departmentId: string;
  readonly code: string;
  readonly inForce: boolean;
  readonly newId: () => string;
}

function agreementCommands(place: AgreementPlace): PlannedCommand[] {
  const agreement = agreementRecord(place.newId(), place);
  const ofLines = Array.from({ length: lines }, (_, index) =>
    agreementLine(place.newId(), agreement.id, index + 1, !place.inForce),
  );
  const made: PlannedCommand = { command: 'agreement.save', make: [agreement, ...ofLines] };
  if (!place.inForce) return [made];
  const agree = { command: 'agreement.agree', make: [], agree: { agreement, lines: ofLines } };
  const spent = ofLines.flatMap((line) => [realisation(place.newId(), line.id), realisation(place.newId(), line.id)]);
  return [made, agree, ...spent.map((record) => ({ command: 'realisation.save', make: [record] }))];
}

function agreementRecord(id: string, { institutionId, departmentId, code, inForce }: AgreementPlace): PlannedRecord {
  return planned(
    'agreement',
    id,
    (random) => ({
      institutionId,
      code,
      level: 'department' as const,
      departmentId,
      clientCode: null,
      startDate: someDay(random, 2015),
      endDate: someDay(random, 2017),
      purpose: freeText(random, 3),
      legalBasis: 'wmg_experiment' as const,
      broaderUseReason: freeText(random, 1),
      version: 1,
      replacesId: null,
      institutionAccordOn: null,
      wlzExecutorAccordOn: null,
      clientRepresentativesHeardOn: someDay(random, 2015),
      status: 'proposed' as const,
      agreedTermsHash: null,
    }),
    !inForce,
  );
}

function agreementLine(id: string, agreementId: string, number: number, edited: boolean): PlannedRecord {
  return planned(
    'agreementLine',
    id,
    (random) => ({
      agreementId,
      number,
      category: random.pick(categories),
      categoryOther: null,
      focus: random.pick(['client', 'context', 'mixed'] as const),
      amountCents: random.whole(50_000, 2_000_000),
      hoursHundredths: random.whole(100, 40_000),
      interventionId: null,
      description: freeText(random, 1),
    }),
    edited,
  );
}

function realisation(id: string, agreementLineId: string): PlannedRecord {
  return planned('realisation', id, (random) => ({
    agreementLineId,
    periodStart: '2016-01-01',
    periodEnd: '2016-03-31',
    amountCents: random.whole(10_000, 500_000),
    hoursHundredths: random.whole(100, 10_000),
    note: freeText(random, 2),
  }));
}
