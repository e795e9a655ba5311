import { randomBytes } from 'node:crypto';
import { v7 as uuidV7 } from 'uuid';
import { saveDepartment } from '../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../db/commands/saveIntervention.ts';
import { openEncrypted } from '../../db/store/connection.ts';
import { createStore, type Store } from '../../db/store/openStore.ts';
import { median, rounded, timed } from './figures.ts';

const rounds = 20;
const perRound = 15;
const person = { name: 'Meting', organisation: 'CCE', demo: false };

/** What one recorded command costs beside a bare insert of the row it ends up in. */
export interface CommandFigures {
  readonly commandMilliseconds: number;
  readonly insertMilliseconds: number;
  readonly ratio: number;
}

/**
 * Measures `saveIntervention` (validated, logged, folded, durable, encrypted) against a raw durable insert of the same row in the same table of
 * another file with the same settings, in turns, so that a busy computer weighs on both.
 */
export async function measureRecordedCommand(folder: string): Promise<CommandFigures> {
  const store = await createStore(`${folder}/command`, randomBytes(32), person);
  const raw = await rawTable(`${folder}/raw`);
  const departmentId = await departmentIn(store);
  const form = (number: number) => ({
    departmentId,
    code: `V-${number}`,
    type: 'team_coaching',
    focus: 'context',
    goal: 'Rust op de groep en een vast dagritme',
    startDate: '2016-01-10',
    status: 'running',
    responsibleRole: 'teamleider',
  });
  const ofCommand: number[] = [];
  const ofInsert: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const numbers = Array.from({ length: perRound }, (_, index) => round * perRound + index);
    const commands: number[] = [];
    for (const number of numbers) commands.push(await timed(() => saveIntervention(store, null, form(number))));
    const inserts: number[] = [];
    for (const number of numbers) inserts.push(await timed(() => raw.insert(form(number))));
    // The first round only warms up.
    if (round === 0) continue;
    ofCommand.push(median(commands));
    ofInsert.push(median(inserts));
  }
  await store.close();
  raw.close();
  return {
    commandMilliseconds: rounded(median(ofCommand)),
    insertMilliseconds: rounded(median(ofInsert)),
    ratio: rounded(median(ofCommand.map((figure, round) => figure / (ofInsert[round] ?? Number.NaN)))),
  };
}

async function departmentIn(store: Store): Promise<string> {
  const institution = { name: 'Meting', sector: 'GHZ', careOfficeRegion: 'Drenthe', status: 'running' };
  const wlzExecutor = 'Achmea Zorgkantoor N.V.';
  const { id: institutionId } = await saveInstitution(store, null, { ...institution, wlzExecutor });
  const department = { institutionId, name: 'Meting', clientCount: 8, startDate: '2015-03-01' };
  return (await saveDepartment(store, null, department)).id;
}

/** A second store of which the table is written directly, past everything. */
async function rawTable(folder: string) {
  const key = randomBytes(32);
  const store = await createStore(folder, key, person);
  const departmentId = await departmentIn(store);
  await store.close();
  const connection = openEncrypted(`${folder}/store.db`, key, { mustExist: true });
  const insert = connection.prepare(`insert into intervention
    (id, scope, retired, departmentId, code, type, focus, goal, startDate, status, responsibleRole)
    values (:id, :scope, 0, :departmentId, :code, :type, :focus, :goal, :startDate, :status, :responsibleRole)`);
  return {
    insert(form: object) {
      insert.run({ ...form, id: uuidV7(), scope: departmentId, departmentId });
    },
    close() {
      connection.close();
    },
  };
}
