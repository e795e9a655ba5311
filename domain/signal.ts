import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText, optionalText } from './values/text.ts';

export const signalKinds = codeList('Kies een soort signaal.', {
  client_disadvantage: ['nadeel_client', 'Nadeel voor een cliënt'],
  continuation_doubt: ['twijfel_voortzetting', 'Twijfel over doorgaan'],
  rule_conflict: ['regelconflict', 'Botsing met regels'],
  privacy: ['privacy', 'Privacy'],
});

export const severities = codeList('Kies hoe ernstig het is.', {
  low: ['laag', 'Laag'],
  medium: ['middel', 'Middel'],
  high: ['hoog', 'Hoog'],
});

/** A doubt, above all disadvantage to a client, and what was done with it (signaal). */
export const signal = defineEntity({
  name: 'signal',
  label: 'signaal',
  plural: 'signalen',
  schema: z.object({
    institutionId: idSchema,
    departmentId: idSchema.nullable(),
    kind: signalKinds.schema,
    severity: severities.schema,
    description: optionalFreeText(),
    foundOn: isoDateSchema,
    reportedTo: optionalText(),
    reportedOn: isoDateSchema.nullable(),
    resolvedOn: isoDateSchema.nullable(),
    resolution: optionalFreeText(),
  }),
  labels: {
    institutionId: 'Instelling',
    departmentId: 'Afdeling',
    kind: 'Soort',
    severity: 'Ernst',
    description: 'Omschrijving',
    foundOn: 'Gevonden op',
    reportedTo: 'Gemeld aan',
    reportedOn: 'Gemeld op',
    resolvedOn: 'Opgelost op',
    resolution: 'Oplossing',
  },
  groups: {
    finding: ['institutionId', 'departmentId', 'kind', 'severity', 'foundOn', 'description'],
    report: ['reportedTo', 'reportedOn'],
    resolution: ['resolvedOn', 'resolution'],
  },
  shortText: ['reportedTo'],
  freeText: ['description', 'resolution'],
  references: { institutionId: 'institution', departmentId: 'department' },
});

export type Signal = z.output<typeof signal.schema>;
export type RecordedSignal = Recorded<Signal>;
