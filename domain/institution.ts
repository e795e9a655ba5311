import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { isCareOfficeRegion } from './reference/careOfficeRegions.ts';
import { sectors } from './reference/sectors.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalDigits, optionalText, requiredText } from './values/text.ts';

/** Where an institution stands as participant (domain document, 4). */
export const pilotStatuses = codeList('Kies een status.', {
  applied: ['aangemeld', 'Aangemeld'],
  selected: ['geselecteerd', 'Geselecteerd'],
  rejected: ['afgewezen', 'Afgewezen'],
  running: ['lopend', 'Lopend'],
  ended: ['beeindigd', 'Beëindigd'],
  stopped: ['gestopt', 'Gestopt'],
});

export type PilotStatus = z.output<typeof pilotStatuses.schema>;

/** The Wlz care provider; its participation in the experiment is the pilot. */
export const institution = defineEntity({
  name: 'institution',
  label: 'instelling',
  plural: 'instellingen',
  schema: z.object({
    name: requiredText('Vul de naam van de instelling in.'),
    kvkNumber: optionalDigits(8, 'Een KvK-nummer'),
    agbCode: optionalDigits(8, 'Een AGB-code'),
    nzaNumber: optionalText(40),
    place: optionalText(),
    sector: sectors.schema,
    careOfficeRegion: requiredText('Kies de zorgkantoorregio.').refine(isCareOfficeRegion, {
      error: 'Deze zorgkantoorregio staat niet in de lijst.',
    }),
    wlzExecutor: requiredText('Vul de Wlz-uitvoerder in.'),
    appliedOn: isoDateSchema.nullable(),
    selectedOn: isoDateSchema.nullable(),
    selectionReason: optionalText(2000),
    status: pilotStatuses.schema,
    statusReason: optionalText(2000),
  }),
  labels: {
    name: 'Naam',
    kvkNumber: 'KvK-nummer',
    agbCode: 'AGB-code',
    nzaNumber: 'NZa-nummer',
    place: 'Plaats',
    sector: 'Sector',
    careOfficeRegion: 'Zorgkantoorregio',
    wlzExecutor: 'Wlz-uitvoerder',
    appliedOn: 'Aangemeld op',
    selectedOn: 'Geselecteerd op',
    selectionReason: 'Reden van selectie',
    status: 'Status',
    statusReason: 'Reden',
  },
  groups: {
    identity: ['name', 'kvkNumber', 'agbCode', 'nzaNumber', 'place', 'sector'],
    executor: ['careOfficeRegion', 'wlzExecutor'],
    pilot: ['appliedOn', 'selectedOn', 'selectionReason', 'status', 'statusReason'],
  },
  shortText: ['place'],
  freeText: ['selectionReason', 'statusReason'],
  references: {},
});

export type Institution = z.output<typeof institution.schema>;
export type RecordedInstitution = Recorded<Institution>;
