import { Kysely } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { amendAgreement } from '../../../db/commands/agreementSteps.ts';
import { findAgreement, isTaken } from '../../../db/commands/find.ts';
import { newAgreementCode } from '../../../db/commands/newCode.ts';
import { whatRefersTo } from '../../../db/commands/retireRecord.ts';
import { saveIntervention } from '../../../db/commands/saveIntervention.ts';
import { changesOfCommand, changesOfRecord } from '../../../db/log/readChanges.ts';
import { readHandle, type Read } from '../../../db/log/readHandle.ts';
import { agreementContext, agreementPage, agreementRows } from '../../../db/queries/agreements.ts';
import { departmentPage, departmentRows } from '../../../db/queries/departments.ts';
import { historyOf, historyOfAgreement } from '../../../db/queries/history.ts';
import { institutionPage } from '../../../db/queries/institutions.ts';
import { moneyOfInstitution } from '../../../db/queries/money.ts';
import { moneyByYear } from '../../../db/queries/moneyByYear.ts';
import { moneyCourseOf } from '../../../db/queries/moneyCourse.ts';
import { attachmentContent, notesAndAttachments } from '../../../db/queries/notes.ts';
import { outcomesOfDepartment } from '../../../db/queries/outcomes.ts';
import { openEncrypted } from '../../../db/store/connection.ts';
import { StoreDialect } from '../../../db/store/dialect.ts';
import type { Tables } from '../../../db/tables.ts';
import { agreed, forms, smallDossier } from './forms.ts';
import { closed, tempStore } from './tempStore.ts';

/** A store with something of everything, and what SQLite plans to do for whatever is asked of it. */
async function planner() {
  const { store, file, key } = await tempStore();
  const dossier = await smallDossier(store);
  await saveIntervention(store, null, forms.intervention(dossier.departmentId));
  const agreementId = await agreed(store, dossier, 1_000_000);
  await amendAgreement(store, agreementId);
  await closed(store);
  const connection = openEncrypted(file, key, { mustExist: true });
  // Closing measured how small these tables are, and small ones are quicker read whole. Plan as if nothing was known.
  connection.exec('delete from sqlite_stat1; analyze sqlite_schema');
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const db = new Kysely<Tables>({
    dialect: new StoreDialect(connection),
    log({ query }) {
      asked.push({ sql: query.sql, parameters: query.parameters });
    },
  });
  onTestFinished(() => db.destroy());
  const scansOf = async (ask: (read: Read) => Promise<unknown>): Promise<string[]> => {
    asked.length = 0;
    await ask(readHandle(db));
    const steps = asked.flatMap(({ sql, parameters }) =>
      connection
        .prepare(`explain query plan ${sql}`)
        .all(parameters)
        .map((step) => (typeof step === 'object' && step !== null && 'detail' in step ? String(step.detail) : '')),
    );
    expect(steps.length).toBeGreaterThan(0);
    return steps.filter((step) => step.startsWith('SCAN ') && !step.startsWith('SCAN CONSTANT'));
  };
  return { ...dossier, agreementId, scansOf };
}

type World = Awaited<ReturnType<typeof planner>>;

const indexed: Readonly<Record<string, (world: World) => (read: Read) => Promise<unknown>>> = {
  'changes of a record': (world) => (read) => changesOfRecord(read, world.departmentId),
  'changes of a command': (world) => (read) => changesOfCommand(read, world.departmentId),
  'history of a record': (world) => (read) => historyOf(read, world.departmentId),
  'history of an agreement': (world) => (read) => historyOfAgreement(read, world.agreementId),
  'agreements of an institution':
    ({ institutionId }) =>
    (read) =>
      agreementRows(read, { institutionId }),
  'agreements of a department':
    ({ departmentId }) =>
    (read) =>
      agreementRows(read, { departmentId }),
  'page of an agreement': (world) => (read) => agreementPage(read, world.agreementId),
  'an agreement with its lines': (world) => (read) => findAgreement(read, world.agreementId),
  'what the agreement editor works with': (world) => (read) => agreementContext(read, world.institutionId),
  'money of an institution': (world) => (read) => moneyOfInstitution(read, world.institutionId),
  'money by year of an institution': (world) => (read) => moneyByYear(read, world.institutionId),
  'outcomes of a department': (world) => (read) => outcomesOfDepartment(read, world.departmentId),
  'course of the money of an institution': (world) => (read) =>
    moneyCourseOf(read, { institutionId: world.institutionId }),
  'course of the money of a department':
    ({ departmentId }) =>
    (read) =>
      moneyCourseOf(read, { departmentId }),
  'departments of an institution': (world) => (read) => departmentRows(read, world.institutionId),
  'page of an institution': (world) => (read) => institutionPage(read, world.institutionId),
  'notes and attachments of an institution': (world) => (read) =>
    notesAndAttachments(read, { entity: 'institution', id: world.institutionId }),
  'notes and attachments of a department': (world) => (read) =>
    notesAndAttachments(read, { entity: 'department', id: world.departmentId }),
  'notes and attachments of an agreement': (world) => (read) =>
    notesAndAttachments(read, { entity: 'agreement', id: world.agreementId }),
  'the file of an attachment': (world) => (read) => attachmentContent(read, world.departmentId),
  'page of a department': (world) => (read) => departmentPage(read, world.departmentId),
  'what refers to a department': (world) => (read) => whatRefersTo(read, 'department', world.departmentId, new Set()),
  'what refers to an agreement': (world) => (read) => whatRefersTo(read, 'agreement', world.agreementId, new Set()),
  'whether a code is taken': () => (read) => isTaken(read, 'intervention', 'W-A01-V01', null),
  'a free code': () => (read) =>
    newAgreementCode(read, { departmentCode: 'W-A01', institutionName: 'De Wilgen', year: '2016' }),
};

describe('no table is read whole for', () => {
  it.each(Object.entries(indexed))('%s', async (_what, ask) => {
    const world = await planner();
    expect(await world.scansOf(ask(world))).toEqual([]);
  });

  it('but it is seen when one is', async () => {
    const world = await planner();
    expect(await world.scansOf((read) => agreementRows(read))).not.toEqual([]);
  });
});
