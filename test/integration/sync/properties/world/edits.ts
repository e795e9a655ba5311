import { agreeAgreement } from '../../../../../db/commands/agreementSteps.ts';
import { resolveConflict } from '../../../../../db/commands/resolveConflict.ts';
import { retireRecord } from '../../../../../db/commands/retireRecord.ts';
import { RecordMissing, RuleViolation } from '../../../../../db/commands/ruleViolation.ts';
import { saveAgreement } from '../../../../../db/commands/saveAgreement.ts';
import { saveDepartment } from '../../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../../../db/commands/saveIntervention.ts';
import { saveReferenceBudget } from '../../../../../db/commands/saveReferenceBudget.ts';
import { undoCommand } from '../../../../../db/commands/undoCommand.ts';
import { loadRegistration } from '../../../../../db/queries/registration.ts';
import { StoreFault } from '../../../../../db/store/fault.ts';
import type { Store } from '../../../../../db/store/openStore.ts';
import { isInForce } from '../../../../../domain/agreement.ts';
import type { Registration } from '../../../../../domain/registration.ts';
import { allAccords, forms } from '../../../db/forms.ts';

const places = ['Assen', 'Emmen', 'Hoogeveen', null];

type Edit = (store: Store, now: Registration, value: number) => Promise<unknown>;

/** Edits of one field group each, of records that everybody holds: what contradicts when two do it at once. */
const edits: readonly Edit[] = [
  async (store, { institution: [found] }, value) =>
    found && saveInstitution(store, found.id, { ...found, place: places[value % places.length] }),
  async (store, { institution: [found] }, value) =>
    found && saveInstitution(store, found.id, { ...found, statusReason: `Reden ${value % 3}` }),
  async (store, { institution: [found] }, value) =>
    found && saveInstitution(store, found.id, { ...found, kvkNumber: `0000000${value % 4}` }),
  async (store, { department: [found] }, value) =>
    found && saveDepartment(store, found.id, { ...found, clientCount: 10 + (value % 3) }),
  async (store, { department: [found] }, value) =>
    found && saveDepartment(store, found.id, { ...found, name: `Huis ${value % 4}` }),
  async (store, { department: [found] }, value) =>
    found && saveDepartment(store, found.id, { ...found, contextDescription: `Groep ${value % 3}` }),
  async (store, { referenceBudget: [found] }, value) =>
    found && saveReferenceBudget(store, found.id, { ...found, amountCents: 1_000_000 * (5 + (value % 4)) }),
  async (store, { intervention: [found] }, value) =>
    found && saveIntervention(store, found.id, { ...found, goal: `Doel ${value % 4}` }),
  async (store, { intervention: [found] }, value) =>
    found && saveIntervention(store, found.id, { ...found, status: value % 2 === 0 ? 'running' : 'planned' }),
  async (store, { department: [owner] }, value) =>
    owner && saveIntervention(store, null, forms.intervention(owner.id, { goal: `Nieuw ${value % 4}` })),
  async (store, { intervention: [found] }) => found && retireRecord(store, 'intervention', found.id, 'dubbel'),
];

/** How many edits there are to choose from. */
export const editCount = edits.length;

/** Makes one of the edits; nothing happens when the rules refuse it or what it is about is not there. */
export async function edit(store: Store, which: number, value: number): Promise<void> {
  const now = await loadRegistration(store.read);
  await unlessRefused(async () => edits[which % edits.length]?.(store, now, value));
}

/** Decides one of the open conflicts; code conflicts are decided by giving another code, which the edits do not. */
export async function decideOne(store: Store, which: number, head: number): Promise<void> {
  const open = (await store.replica.conflicts()).filter(({ kind }) => kind !== 'code');
  const conflict = open[which % open.length];
  const chosen = conflict?.heads[head % conflict.heads.length];
  if (conflict === undefined || chosen === undefined) return;
  const { entityId, group } = conflict;
  await unlessRefused(() => resolveConflict(store, { entityId, group, changeId: chosen.changeId }));
}

/** Records the accord to one of the proposals: which of them still fit the budget, the laptop knows only as far as it was told. */
export async function agreeOne(store: Store, which: number): Promise<void> {
  const { agreement } = await loadRegistration(store.read);
  const proposals = agreement.filter(({ status }) => status === 'proposed');
  const chosen = proposals[which % proposals.length];
  if (chosen !== undefined) await unlessRefused(() => agreeAgreement(store, chosen.id, allAccords));
}

/** Gives an agreement that is not in force another purpose, other amounts, a line more or a line less. */
export async function otherTerms(store: Store, which: number, value: number): Promise<void> {
  const { agreement, agreementLine } = await loadRegistration(store.read);
  const open = agreement.filter((one) => !isInForce(one));
  const chosen = open[which % open.length];
  if (chosen === undefined) return;
  const own = agreementLine.filter(({ agreementId }) => agreementId === chosen.id);
  const amounts = [1, 2_000_000, 3_999_999, 6_000_000];
  const lines = own.map((line) => (value % 3 === 1 ? { ...line, amountCents: amounts[value % amounts.length] } : line));
  const more = value % 6 === 2 ? [forms.line(1_000_000)] : [];
  const terms = value % 3 === 0 ? { ...chosen, purpose: `Ander doel ${value}` } : chosen;
  const kept = value % 6 === 5 && lines.length > 1 ? lines.slice(1) : lines;
  await unlessRefused(() => saveAgreement(store, { id: chosen.id, terms, lines: [...kept, ...more] }));
}

/** Undoes one of the last commands of this laptop. */
export async function undoOne(store: Store, which: number): Promise<void> {
  const { deviceId } = store.identity;
  const rows = await store.read
    .selectFrom('change')
    .select('commandId')
    .where('device', '=', deviceId)
    .orderBy('id', 'desc')
    .limit(8)
    .execute();
  const chosen = rows[which % rows.length];
  if (chosen !== undefined) await unlessRefused(() => undoCommand(store, chosen.commandId));
}

/** A person may try what the rules refuse; any other error is one. */
export async function unlessRefused(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    if (error instanceof RuleViolation || error instanceof RecordMissing) return false;
    if (error instanceof StoreFault && error.code === 'RECORD_NEWER') return false;
    throw error;
  }
}
