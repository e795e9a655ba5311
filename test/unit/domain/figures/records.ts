import type { RecordOf, Registration } from '../../../../domain/registration.ts';
import { emptyRegistration } from '../../../fixtures/registration.ts';

/** Hand-made records: every field has a plain value, so that a test only says what it is about. */

type Given<Name extends keyof RecordOf> = Partial<RecordOf[Name]>;

let made = 0;

/** A new id; later ids sort after earlier ones. */
function newId(): string {
  made += 1;
  return `00000000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

export function institution(given: Given<'institution'> = {}): RecordOf['institution'] {
  return {
    id: newId(),
    name: 'Huis A',
    kvkNumber: null,
    agbCode: null,
    nzaNumber: null,
    place: null,
    sector: 'GHZ',
    careOfficeRegion: 'Drenthe',
    wlzExecutor: 'Achmea Zorgkantoor N.V.',
    appliedOn: null,
    selectedOn: null,
    selectionReason: null,
    status: 'running',
    statusReason: null,
    ...given,
  };
}

export function department(given: Given<'department'> & { institutionId: string }): RecordOf['department'] {
  return {
    id: newId(),
    code: 'A-1',
    name: 'Afdeling 1',
    place: null,
    level: null,
    setting: null,
    places: null,
    clientCount: 10,
    clientsWithMeerzorg: null,
    fteHundredths: null,
    singleFixedTeam: null,
    startDate: '2015-01-01',
    endDate: null,
    endReason: null,
    contextDescription: null,
    ...given,
  };
}

export function budget(given: Given<'referenceBudget'> & { departmentId: string }): RecordOf['referenceBudget'] {
  return { id: newId(), year: 2016, amountCents: 100_000, clients: null, source: 'decision', ...given };
}

export function intervention(given: Given<'intervention'> & { departmentId: string }): RecordOf['intervention'] {
  return {
    id: newId(),
    code: 'V1',
    type: 'team_coaching',
    typeOther: null,
    focus: 'context',
    goal: 'doel',
    expectedOutcome: null,
    indicator: null,
    startDate: '2016-01-01',
    endDate: null,
    status: 'running',
    responsibleRole: null,
    cceRole: null,
    result: null,
    reflection: null,
    ...given,
  };
}

export function agreement(given: Given<'agreement'> & { institutionId: string }): RecordOf['agreement'] {
  return {
    id: newId(),
    code: 'B1',
    level: 'department',
    departmentId: null,
    clientCode: null,
    startDate: '2016-01-01',
    endDate: '2016-12-31',
    purpose: 'doel',
    legalBasis: 'wmg_experiment',
    broaderUseReason: null,
    version: 1,
    replacesId: null,
    institutionAccordOn: '2015-12-01',
    wlzExecutorAccordOn: '2015-12-01',
    clientRepresentativesHeardOn: '2015-12-01',
    status: 'agreed',
    agreedTermsHash: null,
    ...given,
  };
}

export function line(given: Given<'agreementLine'> & { agreementId: string }): RecordOf['agreementLine'] {
  return {
    id: newId(),
    number: 1,
    category: 'reserve',
    categoryOther: null,
    focus: 'client',
    amountCents: 10_000,
    hoursHundredths: null,
    interventionId: null,
    description: null,
    ...given,
  };
}

export function realised(given: Given<'realisation'> & { agreementLineId: string }): RecordOf['realisation'] {
  return {
    id: newId(),
    periodStart: '2016-01-01',
    periodEnd: '2016-03-31',
    amountCents: 2_500,
    hoursHundredths: null,
    note: null,
    ...given,
  };
}

export function dialogue(given: Given<'dialogue'> & { departmentId: string }): RecordOf['dialogue'] {
  return {
    id: newId(),
    date: '2016-05-01',
    kind: 'progress',
    participants: ['cce', 'institution'],
    topics: null,
    perspective: null,
    arrangements: null,
    ...given,
  };
}

export function measurement(given: Given<'measurement'> & { departmentId: string }): RecordOf['measurement'] {
  return {
    id: newId(),
    indicator: 'Q1',
    moment: 'T0',
    periodStart: '2014-10-01',
    periodEnd: '2014-12-31',
    value: '10',
    numerator: null,
    denominator: null,
    clients: null,
    instrument: null,
    source: null,
    note: null,
    ...given,
  };
}

export function waiver(given: Given<'ruleWaiver'> & { institutionId: string }): RecordOf['ruleWaiver'] {
  return {
    id: newId(),
    departmentId: null,
    rule: 'Regeling AO/IC',
    article: null,
    kind: 'ao_ic',
    fromDate: '2016-01-01',
    toDate: null,
    replacement: null,
    hoursSavedHundredths: null,
    friction: null,
    recommendation: null,
    ...given,
  };
}

export function signal(given: Given<'signal'> & { institutionId: string }): RecordOf['signal'] {
  return {
    id: newId(),
    departmentId: null,
    kind: 'client_disadvantage',
    severity: 'high',
    description: null,
    foundOn: '2016-03-01',
    reportedTo: null,
    reportedOn: null,
    resolvedOn: null,
    resolution: null,
    ...given,
  };
}

export function safeguardCheck(given: Given<'safeguardCheck'> & { departmentId: string }): RecordOf['safeguardCheck'] {
  return {
    id: newId(),
    date: '2016-04-07',
    moment: 'start',
    lessCareOrChoice: 'no',
    heard: 'yes',
    wishRespected: 'unclear',
    continuityArranged: 'no',
    explanation: null,
    ...given,
  };
}

export function target(given: Given<'indicatorTarget'> & { departmentId: string }): RecordOf['indicatorTarget'] {
  return { id: newId(), indicator: 'Q1', targetValue: null, explanation: null, ...given };
}

/** A registration of the given records. */
export function registrationOf(records: Partial<Registration>): Registration {
  return { ...emptyRegistration, ...records };
}
