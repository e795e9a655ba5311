import { saveSafeguardCheck } from '../../../db/commands/saveSafeguardCheck.ts';
import type { Store } from '../../../db/store/openStore.ts';
import type { Dossier } from './dossier.ts';

const checks = [
  {
    department: 'LH-A01',
    date: '2015-01-15',
    moment: 'start',
    lessCareOrChoice: 'no',
    heard: 'yes',
    wishRespected: 'yes',
    continuityArranged: 'unclear',
    explanation: 'Over de tijd na de proef is nog niet gesproken.',
  },
  {
    department: 'LH-A01',
    date: '2016-02-11',
    moment: 'interim',
    lessCareOrChoice: 'no',
    heard: 'yes',
    wishRespected: 'yes',
    continuityArranged: 'yes',
    explanation: null,
  },
  {
    department: 'LH-A02',
    date: '2015-04-09',
    moment: 'start',
    lessCareOrChoice: 'no',
    heard: 'yes',
    wishRespected: 'yes',
    continuityArranged: 'yes',
    explanation: null,
  },
  {
    department: 'DZ-A01',
    date: '2015-03-12',
    moment: 'start',
    lessCareOrChoice: 'no',
    heard: 'yes',
    wishRespected: 'unclear',
    continuityArranged: 'yes',
    explanation: 'Niet van elke bewoner is de wens voor de nacht bekend. Het team vraagt dit na.',
  },
  {
    department: 'DZ-A02',
    date: '2016-08-25',
    moment: 'end',
    lessCareOrChoice: 'no',
    heard: 'yes',
    wishRespected: 'yes',
    continuityArranged: 'yes',
    explanation: 'De werkwijze blijft na de proef, uit het gewone budget.',
  },
] as const;

/** Holds the pilots against their safeguards, at the start, in between and at the end. */
export async function tellSafeguards(store: Store, dossier: Dossier): Promise<void> {
  for (const { department, ...answers } of checks) {
    await saveSafeguardCheck(store, null, { departmentId: dossier.departmentId(department), ...answers });
  }
}
