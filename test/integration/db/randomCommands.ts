import {
  agreeAgreement,
  amendAgreement,
  closeAgreement,
  proposeAgreement,
  recordAccords,
  withdrawProposal,
} from '../../../db/commands/agreementSteps.ts';
import { finishFollowUp } from '../../../db/commands/finishFollowUp.ts';
import { restoreValue } from '../../../db/commands/restoreValue.ts';
import { retirable, retireRecord } from '../../../db/commands/retireRecord.ts';
import { RecordMissing, RuleViolation } from '../../../db/commands/ruleViolation.ts';
import { saveAgreement } from '../../../db/commands/saveAgreement.ts';
import { saveDepartment } from '../../../db/commands/saveDepartment.ts';
import { saveDialogue } from '../../../db/commands/saveDialogue.ts';
import { saveFollowUp } from '../../../db/commands/saveFollowUp.ts';
import { saveIndicatorTargets } from '../../../db/commands/saveIndicatorTargets.ts';
import { saveInstitution } from '../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../db/commands/saveIntervention.ts';
import { saveMeasurement } from '../../../db/commands/saveMeasurement.ts';
import { saveMeasurements } from '../../../db/commands/saveMeasurements.ts';
import { saveProfileCounts } from '../../../db/commands/saveProfileCounts.ts';
import { saveRealisation } from '../../../db/commands/saveRealisation.ts';
import { saveReferenceBudget } from '../../../db/commands/saveReferenceBudget.ts';
import { saveReview } from '../../../db/commands/saveReview.ts';
import { saveRuleWaiver } from '../../../db/commands/saveRuleWaiver.ts';
import { saveSafeguardCheck } from '../../../db/commands/saveSafeguardCheck.ts';
import { resolveSignal, saveSignal } from '../../../db/commands/saveSignal.ts';
import { undoCommand } from '../../../db/commands/undoCommand.ts';
import { loadRegistration } from '../../../db/queries/registration.ts';
import type { Store } from '../../../db/store/openStore.ts';
import type { Registration } from '../../../domain/registration.ts';
import { allAccords, forms } from './forms.ts';

/** Answers a whole number from 0 up to, and not including, `below`. */
export type Choose = (below: number) => number;

interface Moment {
  readonly store: Store;
  readonly choose: Choose;
  readonly now: Registration;
}

type Command = (moment: Moment) => Promise<{ readonly commandId: string }>;

const nowhere = '00000000-0000-7000-8000-000000000000';
const years = ['2015', '2016'];
const days = ['2016-01-10', '2016-02-01', '2016-03-01', '2016-04-01'];
const amounts = [0, 1, 2_000_000, 4_000_000, 6_000_000, 10_000_000];

function pick<Value>(list: readonly Value[], choose: Choose): Value | undefined {
  return list[choose(list.length)];
}

/** An existing record, or sometimes none: then a new one is made. */
function perhaps<Value extends { readonly id: string }>(list: readonly Value[], choose: Choose): Value | undefined {
  return choose(2) === 0 ? pick(list, choose) : undefined;
}

const agreementId: (moment: Moment) => string = ({ now, choose }) => pick(now.agreement, choose)?.id ?? nowhere;

/** Weighted by repetition: agreements have most rules. */
const commands: readonly Command[] = [
  ({ store, now, choose }) => {
    const stored = perhaps(now.institution, choose);
    const status = pick(['applied', 'selected', 'running', 'running', 'ended'], choose);
    return saveInstitution(store, stored?.id ?? null, forms.institution({ name: `Zorg ${choose(4)}`, status }));
  },
  ({ store, now, choose }) => {
    const stored = perhaps(now.department, choose);
    const owner = pick(now.institution, choose)?.id ?? nowhere;
    const values = { name: `Huis ${choose(5)}`, clientCount: 8 + choose(6), code: stored?.code };
    return saveDepartment(store, stored?.id ?? null, forms.department(owner, values));
  },
  ({ store, now, choose }) => {
    const stored = perhaps(now.referenceBudget, choose);
    const owner = stored?.departmentId ?? pick(now.department, choose)?.id ?? nowhere;
    const values = { year: Number(pick(years, choose)), amountCents: pick(amounts, choose) };
    return saveReferenceBudget(store, stored?.id ?? null, forms.budget(owner, values));
  },
  ({ store, now, choose }) => {
    const stored = perhaps(now.intervention, choose);
    const owner = pick(now.department, choose)?.id ?? nowhere;
    const values = { goal: `Doel ${choose(9)}`, code: stored?.code };
    return saveIntervention(store, stored?.id ?? null, forms.intervention(owner, values));
  },
  ({ store, now, choose }) =>
    saveProfileCounts(store, {
      departmentId: pick(now.department, choose)?.id ?? nowhere,
      referenceDate: `${pick(years, choose)}-01-01`,
      counts: [
        { careProfile: '7VG', count: choose(8) },
        { careProfile: '6VG', count: choose(8) },
      ].slice(choose(2)),
    }),
  ...repeated(3, ({ store, now, choose }) => {
    const stored = perhaps(now.agreement, choose);
    const department = pick(now.department, choose);
    const owner = stored?.institutionId ?? department?.institutionId ?? nowhere;
    const year = pick(years, choose);
    const level = choose(4) === 0 ? null : (department?.id ?? nowhere);
    const period = { startDate: `${year}-01-01`, endDate: `${year}-12-31`, code: stored?.code };
    const lines = now.agreementLine.filter((line) => line.agreementId === stored?.id).map(({ id }) => id);
    const kept = lines.slice(choose(2)).map((id) => ({ ...forms.line(pick(amounts, choose) ?? 0), id }));
    const terms = forms.terms(owner, level, { ...period, purpose: `Doel ${choose(9)}` });
    return saveAgreement(store, {
      id: stored?.id ?? null,
      terms,
      lines: [...kept, forms.line(pick(amounts, choose) ?? 0)],
    });
  }),
  ...repeated(3, (moment) => proposeAgreement(moment.store, agreementId(moment))),
  ...repeated(3, (moment) => agreeAgreement(moment.store, agreementId(moment), allAccords)),
  (moment) => recordAccords(moment.store, agreementId(moment), { ...allAccords, wlzExecutorAccordOn: null }),
  (moment) => withdrawProposal(moment.store, agreementId(moment)),
  (moment) => closeAgreement(moment.store, agreementId(moment)),
  ...repeated(2, (moment) => amendAgreement(moment.store, agreementId(moment))),
  ({ store, now, choose }) => {
    const stored = perhaps(now.realisation, choose);
    const line = pick(now.agreementLine, choose);
    const year = now.agreement.find(({ id }) => id === line?.agreementId)?.startDate.slice(0, 4);
    const period = { periodStart: `${year}-0${1 + choose(9)}-01`, periodEnd: `${year}-12-31` };
    const values = { ...period, amountCents: pick(amounts, choose) };
    return saveRealisation(store, stored?.id ?? null, forms.realisation(line?.id ?? nowhere, values));
  },
  ...repeated(2, ({ store, now, choose }) => {
    const stored = perhaps(now.dialogue, choose);
    const owner = pick(now.department, choose)?.id ?? nowhere;
    const values = forms.dialogue(owner, { date: pick(days, choose), topics: `Onderwerp ${choose(9)}` });
    const own = now.followUp.filter(({ dialogueId }) => dialogueId === (stored?.id ?? nowhere));
    const kept = own.slice(choose(2));
    const rows = kept.map(({ id }) => forms.followUpRow(id, { dueDate: pick(days, choose) }));
    const fresh = choose(2) === 0 ? [] : [forms.followUpRow(null, { action: `Actie ${choose(9)}` })];
    const removed = own.filter((one) => !kept.includes(one)).map(({ id }) => id);
    return saveDialogue(store, { id: stored?.id ?? null, values, followUps: [...rows, ...fresh], removed });
  }),
  ({ store, now, choose }) => {
    const stored = perhaps(now.followUp, choose);
    const dialogue = choose(2) === 0 ? undefined : pick(now.dialogue, choose);
    const owner = dialogue?.departmentId ?? pick(now.department, choose)?.id ?? nowhere;
    const values = {
      dialogueId: dialogue?.id ?? null,
      dueDate: pick(days, choose),
      doneOn: pick([null, ...days], choose),
    };
    return saveFollowUp(store, stored?.id ?? null, forms.followUp(owner, values));
  },
  ({ store, now, choose }) => {
    const { id } = pick(now.followUp, choose) ?? { id: nowhere };
    return finishFollowUp(store, id, { doneOn: pick(days, choose), outcome: `Uitkomst ${choose(9)}` });
  },
  ...repeated(2, async ({ store, choose }) => {
    const recent = store.read.selectFrom('change').select(['id', 'groups']).orderBy('deviceSeq', 'desc').limit(40);
    const change = pick(await recent.execute(), choose);
    const groups: unknown = JSON.parse(change?.groups ?? '{}');
    const group = pick(Object.keys(groups ?? {}), choose) ?? '';
    return restoreValue(store, { changeId: change?.id ?? nowhere, group });
  }),
  ({ store, now, choose }) => {
    const stored = perhaps(now.measurement, choose);
    const owner = stored?.departmentId ?? pick(now.department, choose)?.id ?? nowhere;
    const values = { moment: `T${choose(3)}`, value: String(choose(30)), instrument: pick(['POS', null], choose) };
    return saveMeasurement(store, stored?.id ?? null, forms.measurement(owner, values));
  },
  ({ store, now, choose }) => {
    const period = { periodStart: '2016-01-01', periodEnd: '2016-03-31' };
    const rows = [
      { indicator: 'Q5', value: String(choose(30)) },
      { indicator: 'S1', value: null, numerator: String(choose(30)), denominator: '25' },
    ];
    const departmentId = pick(now.department, choose)?.id ?? nowhere;
    return saveMeasurements(store, { departmentId, moment: `T${choose(3)}`, ...period, rows: rows.slice(choose(2)) });
  },
  ({ store, now, choose }) =>
    saveIndicatorTargets(store, {
      departmentId: pick(now.department, choose)?.id ?? nowhere,
      targets: [
        { indicator: 'Q5', targetValue: String(choose(20)) },
        { indicator: 'S1', targetValue: null },
      ].slice(choose(3)),
    }),
  ({ store, now, choose }) => {
    const stored = perhaps(now.ruleWaiver, choose);
    const owner = stored?.institutionId ?? pick(now.institution, choose)?.id ?? nowhere;
    const values = {
      departmentId: perhaps(now.department, choose)?.id ?? null,
      fromDate: `${pick(years, choose)}-01-01`,
    };
    return saveRuleWaiver(store, stored?.id ?? null, forms.waiver(owner, values));
  },
  ({ store, now, choose }) => {
    const stored = perhaps(now.signal, choose);
    const owner = stored?.institutionId ?? pick(now.institution, choose)?.id ?? nowhere;
    const kind = pick(['client_disadvantage', 'client_disadvantage', 'privacy'], choose);
    const values = { departmentId: perhaps(now.department, choose)?.id ?? null, kind };
    return saveSignal(store, stored?.id ?? null, forms.signal(owner, values));
  },
  ({ store, now, choose }) =>
    resolveSignal(store, pick(now.signal, choose)?.id ?? nowhere, { resolvedOn: '2016-06-01', resolution: 'Hersteld' }),
  ({ store, now, choose }) => {
    const stored = perhaps(now.safeguardCheck, choose);
    const owner = stored?.departmentId ?? pick(now.department, choose)?.id ?? nowhere;
    const heard = pick(['yes', 'no', null], choose);
    return saveSafeguardCheck(store, stored?.id ?? null, forms.safeguardCheck(owner, { heard }));
  },
  ({ store, now, choose }) => {
    const stored = perhaps(now.review, choose);
    const about = stored?.agreementId ?? pick(now.agreement, choose)?.id ?? nowhere;
    const lines = now.agreementLine.filter(({ agreementId: of }) => of === about).slice(choose(2));
    return saveReview(store, {
      id: stored?.id ?? null,
      values: forms.review(about, 'a'.repeat(64), { decision: pick(['accept', 'adjust', 'reject'], choose) }),
      onLines: lines.map(({ id }) => ({ agreementLineId: id, answer: pick(['accept', 'question'], choose) })),
    });
  },
  ...repeated(2, ({ store, now, choose }) => {
    const stored = pick(now.department, choose);
    const endDate = pick([null, '2016-12-31'], choose);
    return saveDepartment(store, stored?.id ?? nowhere, { ...stored, endDate });
  }),
  ({ store, now, choose }) => {
    const entity = pick(retirable, choose) ?? 'intervention';
    return retireRecord(store, entity, pick<{ id: string }>(now[entity], choose)?.id ?? nowhere, 'proef');
  },
  ...repeated(3, async ({ store, choose }) => {
    const recent = store.read.selectFrom('change').select('commandId').orderBy('deviceSeq', 'desc').limit(20);
    return undoCommand(store, pick(await recent.execute(), choose)?.commandId ?? nowhere);
  }),
];

function repeated(times: number, command: Command): Command[] {
  return Array.from({ length: times }, () => command);
}

/**
 * Does something at random to a store, as a person could. Returns the id of the command that was recorded, or null when the rules refused or
 * nothing changed; any other error is thrown.
 */
export async function randomCommand(store: Store, choose: Choose): Promise<string | null> {
  const moment = { store, choose, now: await loadRegistration(store.read) };
  try {
    const done = await pick(commands, choose)?.(moment);
    const logged = store.read
      .selectFrom('change')
      .select('commandId')
      .where('commandId', '=', done?.commandId ?? '');
    return (await logged.executeTakeFirst())?.commandId ?? null;
  } catch (error) {
    if (error instanceof RuleViolation || error instanceof RecordMissing) return null;
    throw error;
  }
}
