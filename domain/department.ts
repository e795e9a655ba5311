import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { hundredthsSchema } from './values/hundredths.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText, optionalText, requiredText } from './values/text.ts';
import { countSchema } from './values/wholeNumber.ts';

/** Whether a pilot covers one department or the institution as a whole. */
export const departmentLevels = codeList('Kies een niveau.', {
  department: ['afdeling', 'Afdeling'],
  institution: ['instelling', 'Hele instelling'],
});

export const settings = codeList('Kies open of besloten.', {
  open: ['open', 'Open'],
  closed: ['besloten', 'Besloten'],
});

/** Department where the other way of working is tried (proefafdeling). */
export const department = defineEntity({
  name: 'department',
  label: 'proefafdeling',
  plural: 'proefafdelingen',
  schema: z.object({
    institutionId: idSchema,
    code: requiredText('Vul een code in.', 40),
    name: requiredText('Vul de naam van de afdeling in.'),
    place: optionalText(),
    level: departmentLevels.schema.nullable(),
    setting: settings.schema.nullable(),
    places: countSchema.nullable(),
    clientCount: countSchema,
    clientsWithMeerzorg: countSchema.nullable(),
    fteHundredths: hundredthsSchema.nullable(),
    singleFixedTeam: z.boolean({ error: 'Kies ja of nee.' }).nullable(),
    startDate: isoDateSchema,
    endDate: isoDateSchema.nullable(),
    endReason: optionalText(2000),
    contextDescription: optionalFreeText(),
  }),
  labels: {
    institutionId: 'Instelling',
    code: 'Code',
    name: 'Naam',
    place: 'Plaats',
    level: 'Niveau',
    setting: 'Open of besloten',
    places: 'Plaatsen',
    clientCount: 'Aantal cliënten',
    clientsWithMeerzorg: 'Cliënten met meerzorg',
    fteHundredths: 'Fte in het team',
    singleFixedTeam: 'Eén vast team',
    startDate: 'Start van de proef',
    endDate: 'Einde van de proef',
    endReason: 'Reden van het einde',
    contextDescription: 'Beschrijving van de context',
  },
  groups: {
    identity: ['institutionId', 'code', 'name', 'place', 'level'],
    clients: ['places', 'clientCount', 'clientsWithMeerzorg'],
    team: ['fteHundredths', 'singleFixedTeam'],
    period: ['startDate', 'endDate', 'endReason'],
    context: ['setting', 'contextDescription'],
  },
  shortText: ['name', 'place'],
  freeText: ['endReason', 'contextDescription'],
  references: { institutionId: 'institution' },
});

export type Department = z.output<typeof department.schema>;
export type RecordedDepartment = Recorded<Department>;
