import { proposeAgreement, agreeAgreement } from '../../../db/commands/agreementSteps.ts';
import type { FormValues } from '../../../db/commands/check.ts';
import { saveAgreement } from '../../../db/commands/saveAgreement.ts';
import { saveDepartment } from '../../../db/commands/saveDepartment.ts';
import { saveDialogue } from '../../../db/commands/saveDialogue.ts';
import { saveInstitution } from '../../../db/commands/saveInstitution.ts';
import { saveReferenceBudget } from '../../../db/commands/saveReferenceBudget.ts';
import type { Store } from '../../../db/store/openStore.ts';

/** Forms as a screen hands them over, good unless a test makes them otherwise. */
export const forms = {
  institution: (values: FormValues = {}): FormValues => ({
    name: 'Stichting De Wilgen',
    sector: 'GHZ',
    careOfficeRegion: 'Drenthe',
    wlzExecutor: 'Achmea Zorgkantoor N.V.',
    selectedOn: '2015-02-01',
    status: 'running',
    ...values,
  }),
  department: (institutionId: string, values: FormValues = {}): FormValues => ({
    institutionId,
    name: 'De Kade',
    clientCount: 12,
    clientsWithMeerzorg: 8,
    startDate: '2015-03-01',
    ...values,
  }),
  budget: (departmentId: string, values: FormValues = {}): FormValues => ({
    departmentId,
    year: 2016,
    amountCents: 10_000_000,
    source: 'decision',
    ...values,
  }),
  intervention: (departmentId: string, values: FormValues = {}): FormValues => ({
    departmentId,
    type: 'team_coaching',
    focus: 'context',
    goal: 'Rust op de groep',
    startDate: '2016-01-10',
    status: 'running',
    ...values,
  }),
  dialogue: (departmentId: string, values: FormValues = {}): FormValues => ({
    departmentId,
    date: '2016-02-01',
    kind: 'progress',
    participants: ['cce', 'institution', 'client_representative'],
    topics: 'De avond op de groep',
    ...values,
  }),
  followUp: (departmentId: string, values: FormValues = {}): FormValues => ({
    departmentId,
    action: 'De huisregels samen herlezen',
    dueDate: '2016-03-01',
    ownerRole: 'institution',
    ...values,
  }),
  /** A row of a dialogue. */
  followUpRow: (id: string | null, values: FormValues = {}) => ({
    id,
    action: 'De huisregels samen herlezen',
    dueDate: '2016-03-01',
    ownerRole: 'institution',
    ...values,
  }),
  terms: (institutionId: string, departmentId: string | null, values: FormValues = {}): FormValues => ({
    institutionId,
    level: departmentId === null ? 'institution' : 'department',
    departmentId,
    startDate: '2016-01-01',
    endDate: '2016-12-31',
    purpose: 'Vast team en een dagprogramma',
    legalBasis: 'wmg_experiment',
    ...values,
  }),
  line: (amountCents: number, values: FormValues = {}) => ({
    id: null,
    category: 'coaching_training',
    focus: 'context',
    amountCents,
    ...values,
  }),
  measurement: (departmentId: string, values: FormValues = {}): FormValues => ({
    departmentId,
    indicator: 'Q5',
    moment: 'T0',
    periodStart: '2014-10-01',
    periodEnd: '2014-12-31',
    value: '14.2',
    ...values,
  }),
  realisation: (agreementLineId: string, values: FormValues = {}): FormValues => ({
    agreementLineId,
    periodStart: '2016-01-01',
    periodEnd: '2016-06-30',
    amountCents: 1_000_000,
    ...values,
  }),
  waiver: (institutionId: string, values: FormValues = {}): FormValues => ({
    institutionId,
    rule: 'Regeling AO/IC Wlz-zorgaanbieders',
    kind: 'registration',
    fromDate: '2016-01-01',
    ...values,
  }),
  signal: (institutionId: string, values: FormValues = {}): FormValues => ({
    institutionId,
    kind: 'continuation_doubt',
    severity: 'high',
    foundOn: '2016-05-12',
    ...values,
  }),
  safeguardCheck: (departmentId: string, values: FormValues = {}): FormValues => ({
    departmentId,
    date: '2016-01-10',
    moment: 'start',
    lessCareOrChoice: 'no',
    heard: 'yes',
    wishRespected: 'yes',
    continuityArranged: 'unclear',
    ...values,
  }),
  review: (agreementId: string, termsHash: string, values: FormValues = {}): FormValues => ({
    agreementId,
    termsHash,
    organisation: 'Achmea Zorgkantoor N.V.',
    decision: 'adjust',
    date: '2015-12-28',
    ...values,
  }),
};

/** All dates that an accord asks for. */
export const allAccords = {
  institutionAccordOn: '2016-01-05',
  wlzExecutorAccordOn: '2016-01-06',
  clientRepresentativesHeardOn: '2015-12-20',
};

/** An institution with one department and a reference budget of € 100.000 in 2016. */
export async function smallDossier(store: Store, institution: FormValues = forms.institution()) {
  const { id: institutionId } = await saveInstitution(store, null, institution);
  const { id: departmentId } = await saveDepartment(store, null, forms.department(institutionId));
  const { id: budgetId } = await saveReferenceBudget(store, null, forms.budget(departmentId));
  return { institutionId, departmentId, budgetId };
}

type Dossier = Awaited<ReturnType<typeof smallDossier>>;

/** A proposed agreement of the department with these lines. */
export async function proposed(store: Store, { institutionId, departmentId }: Dossier, ...cents: readonly number[]) {
  const terms = forms.terms(institutionId, departmentId);
  const { id } = await saveAgreement(store, { id: null, terms, lines: cents.map((amount) => forms.line(amount)) });
  await proposeAgreement(store, id);
  return id;
}

/** An agreement in force with these lines. */
export async function agreed(store: Store, dossier: Dossier, ...cents: readonly number[]) {
  const id = await proposed(store, dossier, ...cents);
  await agreeAgreement(store, id, allAccords);
  return id;
}

/** A dialogue with as many follow-ups, and their ids in order. */
export async function dialogueWith(store: Store, departmentId: string, count: number) {
  const followUps = Array.from({ length: count }, (_, index) =>
    forms.followUpRow(null, { action: `Stap ${index + 1}`, dueDate: `2016-03-0${index + 1}` }),
  );
  const { id, commandId } = await saveDialogue(store, {
    id: null,
    values: forms.dialogue(departmentId),
    followUps,
    removed: [],
  });
  const made = await store.read
    .selectFrom('followUp')
    .select('id')
    .where('dialogueId', '=', id)
    .orderBy('id')
    .execute();
  return { id, commandId, followUpIds: made.map((row) => row.id) };
}
