import { finishFollowUp } from '../../../db/commands/finishFollowUp.ts';
import { saveFollowUp } from '../../../db/commands/saveFollowUp.ts';
import type { Store } from '../../../db/store/openStore.ts';
import type { Dossier } from './dossier.ts';

type Agreed = readonly [
  department: string,
  /** Day of the dialogue it was agreed in; null when it stands apart. */
  dialogueOn: string | null,
  action: string,
  dueDate: string,
  ownerRole: string,
  done?: { readonly doneOn: string; readonly outcome: string },
];

/** What was agreed in dialogues: done, overdue on the day of the sample, due on that day, and still to come. */
const agreed: readonly Agreed[] = [
  [
    'LH-A01',
    '2015-09-10',
    'De tweede uitgang in de begroting van 2016 zetten',
    '2015-11-30',
    'institution',
    { doneOn: '2015-11-20', outcome: 'Staat erin, en het team heeft meegetekend' },
  ],
  ['LH-A01', '2016-06-16', 'Offerte vragen voor een overkapping in de tuin', '2016-09-01', 'institution'],
  [
    'LH-A02',
    '2015-12-03',
    'Een vaste invalpool regelen',
    '2016-01-31',
    'institution',
    { doneOn: '2016-01-20', outcome: 'Vier vaste invallers, die bewoners kennen' },
  ],
  ['LH-A02', '2016-05-26', 'Het vervoer naar de moestuin opnieuw bekijken', '2016-10-07', 'wlz_executor'],
  ['DZ-A01', '2016-09-15', 'Het toezicht in de nacht samen met de familie doorlopen', '2016-09-30', 'cce'],
  ['DZ-A01', '2016-09-15', 'Nachtrooster aanpassen en voorleggen aan de cliëntenraad', '2016-10-03', 'institution'],
  [
    'BO-A01',
    '2016-05-12',
    'Een rooster met vaste gezichten maken',
    '2016-07-01',
    'institution',
    { doneOn: '2016-06-27', outcome: 'Het rooster draait; twee diensten zijn nog open' },
  ],
  ['BO-A01', null, 'De nulmeting van moeilijk verstaanbaar gedrag plannen', '2016-10-10', 'cce'],
  ['BO-A01', null, 'Uitzoeken welk referentiebudget voor 2016 geldt', '2016-11-01', 'wlz_executor'],
];

/** Records what was agreed to do, and ticks off what is done. */
export async function tellFollowUps(store: Store, dossier: Dossier): Promise<void> {
  for (const [department, dialogueOn, action, dueDate, ownerRole, done] of agreed) {
    const departmentId = dossier.departmentId(department);
    const dialogueId = dialogueOn === null ? null : dossier.dialogueId(department, dialogueOn);
    const { id } = await saveFollowUp(store, null, { departmentId, dialogueId, action, dueDate, ownerRole });
    if (done !== undefined) await finishFollowUp(store, id, done);
  }
}
