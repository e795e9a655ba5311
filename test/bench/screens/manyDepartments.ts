import { stringify } from 'csv-stringify/sync';
import type { CarrierFile } from '../../../exchange/registration/carrier/carrier.ts';

/** Departments of one institution. */
const perInstitution = 10;

const goals = [
  'Eén vast team per huiskamer, zodat bewoners weten wie er komt',
  'Een tweede uitgang naar de tuin',
  'Dagbesteding in kleine stappen opbouwen',
  'Nachtzorg met vaste gezichten en zachte domotica',
  'Gedragsdeskundige twee dagen per week op de groep',
];
const types = [
  'team_stability',
  'physical_environment',
  'daytime_activities',
  'night_care',
  'behavioural_expert_nearby',
];

/**
 * A registration of many departments: for each a reference budget and profile counts of two years, ten to twenty interventions, two agreements with three
 * lines and a dialogue a quarter. The same at every run.
 */
export function manyDepartments(count: number): CarrierFile[] {
  const sheets = new Map<string, (readonly (string | number)[])[]>();
  const add = (sheet: keyof typeof headers, row: readonly (string | number)[]) =>
    void (sheets.get(sheet) ?? sheets.set(sheet, [headers[sheet]]).get(sheet))?.push(row);
  for (let number = 0; number < count; number += 1) {
    const place = Math.floor(number / perInstitution);
    const institution = `Stichting Zorg ${String(place + 1).padStart(3, '0')}`;
    if (number % perInstitution === 0) {
      add('instellingen', [
        institution,
        'Ede',
        'GHZ',
        'Arnhem',
        'Stichting Zorgkantoor Menzis',
        '2014-12-11',
        'lopend',
      ]);
    }
    const code = `Z${place + 1}-A${String((number % perInstitution) + 1).padStart(2, '0')}`;
    add('afdelingen', [
      code,
      institution,
      `Woning ${number + 1}`,
      'Ede',
      'afdeling',
      'besloten',
      8,
      8,
      6,
      '2015-01-01',
    ]);
    departmentRecords(code, institution, number, add);
  }
  return [...sheets].map(([name, rows]) => ({
    name: `${name}.csv`,
    bytes: Buffer.from(stringify(rows, { delimiter: ';' }), 'utf8'),
  }));
}

const headers = {
  instellingen: ['instelling', 'plaats', 'sector', 'zorgkantoorregio', 'wlz_uitvoerder', 'geselecteerd_op', 'status'],
  afdelingen: [
    'afdeling',
    'instelling',
    'naam',
    'plaats',
    'niveau',
    'setting',
    'plaatsen',
    'clienten',
    'clienten_met_meerzorg',
    'start',
  ],
  referentiebudget: ['afdeling', 'jaar', 'bedrag', 'bron'],
  zorgprofielen: ['afdeling', 'peildatum', 'zorgprofiel', 'aantal'],
  interventies: ['interventie', 'afdeling', 'type', 'gericht_op', 'doel', 'start', 'status'],
  afspraken: ['afspraak', 'instelling', 'niveau', 'afdeling', 'start', 'eind', 'doel', 'grondslag', 'status'],
  afspraakregels: ['afspraak', 'regel', 'categorie', 'gericht_op', 'bedrag'],
  gesprekken: ['afdeling', 'datum', 'soort', 'deelnemers', 'onderwerpen'],
} as const satisfies Record<string, readonly string[]>;

type Add = (sheet: keyof typeof headers, row: readonly (string | number)[]) => void;

function departmentRecords(code: string, institution: string, number: number, add: Add): void {
  for (const year of [2015, 2016]) {
    add('referentiebudget', [code, year, '318500,00', 'beschikking']);
    add('zorgprofielen', [code, `${year}-01-01`, '7VG', 6]);
    const agreement = `${code}-${year}-B01`;
    const period = [`${year}-01-01`, `${year}-12-31`];
    add('afspraken', [
      agreement,
      institution,
      'afdeling',
      code,
      ...period,
      'Een vast team',
      'wmg_experiment',
      'concept',
    ]);
    for (const line of [1, 2, 3]) {
      add('afspraakregels', [agreement, line, 'coaching_training', 'context', `${line * 20_000},00`]);
    }
    for (const month of ['01', '04', '07', '10']) {
      add('gesprekken', [code, `${year}-${month}-15`, 'voortgang', 'cce+instelling', 'Rust en vaste gezichten']);
    }
  }
  for (let one = 0; one < 10 + (number % 11); one += 1) {
    const goal = `${goals[one % goals.length]} (${one + 1})`;
    const start = `2015-${String((one % 12) + 1).padStart(2, '0')}-01`;
    add('interventies', [
      `${code}-V${one + 1}`,
      code,
      types[one % types.length] ?? '',
      'context',
      goal,
      start,
      'lopend',
    ]);
  }
}
