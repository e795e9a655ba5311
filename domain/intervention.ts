import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { focuses } from './reference/focus.ts';
import { indicatorList } from './reference/indicators.ts';
import { interventionTypes } from './reference/interventionTypes.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText, optionalText, requiredFreeText, requiredText } from './values/text.ts';

export const interventionStatuses = codeList('Kies een status.', {
  planned: ['gepland', 'Gepland'],
  running: ['lopend', 'Lopend'],
  done: ['afgerond', 'Afgerond'],
  stopped: ['gestopt', 'Gestopt'],
});

/** What CCE does in an intervention: never more than partner or adviser (letter on the proeftuinen). */
export const cceRoles = codeList('Kies de rol van CCE.', {
  partner: ['partner', 'Gesprekspartner'],
  adviser: ['adviseur', 'Adviseur'],
  none: ['geen', 'Geen rol'],
});

export const interventionResults = codeList('Kies een resultaat.', {
  reached: ['bereikt', 'Bereikt'],
  partly: ['deels', 'Deels bereikt'],
  not: ['niet', 'Niet bereikt'],
  unknown: ['onbekend', 'Nog onbekend'],
});

/** A context-oriented intervention: action on surroundings and preconditions, and on the client. */
export const intervention = defineEntity({
  name: 'intervention',
  label: 'interventie',
  plural: 'interventies',
  schema: z.object({
    departmentId: idSchema,
    code: requiredText('Vul een code in.', 40),
    type: interventionTypes.schema,
    typeOther: optionalText(),
    focus: focuses.schema,
    goal: requiredFreeText('Vul het doel in.'),
    expectedOutcome: optionalFreeText(),
    indicator: indicatorList.schema.nullable(),
    startDate: isoDateSchema,
    endDate: isoDateSchema.nullable(),
    status: interventionStatuses.schema,
    responsibleRole: optionalText(),
    cceRole: cceRoles.schema.nullable(),
    result: interventionResults.schema.nullable(),
    reflection: optionalFreeText(),
  }),
  labels: {
    departmentId: 'Afdeling',
    code: 'Code',
    type: 'Soort interventie',
    typeOther: 'Omschrijving van de soort',
    focus: 'Gericht op',
    goal: 'Doel',
    expectedOutcome: 'Verwacht resultaat',
    indicator: 'Indicator',
    startDate: 'Start',
    endDate: 'Einde',
    status: 'Status',
    responsibleRole: 'Wie is verantwoordelijk',
    cceRole: 'Rol van CCE',
    result: 'Resultaat',
    reflection: 'Terugblik',
  },
  groups: {
    kind: ['departmentId', 'code', 'type', 'typeOther', 'focus'],
    goal: ['goal', 'expectedOutcome', 'indicator'],
    course: ['startDate', 'endDate', 'status'],
    roles: ['responsibleRole', 'cceRole'],
    result: ['result', 'reflection'],
  },
  shortText: ['responsibleRole'],
  freeText: ['typeOther', 'goal', 'expectedOutcome', 'reflection'],
  references: { departmentId: 'department' },
});

export type Intervention = z.output<typeof intervention.schema>;
export type RecordedIntervention = Recorded<Intervention>;

/**
 * The status of an intervention that is recorded without one: it runs, unless it still has to begin.
 *
 * @param today `YYYY-MM-DD`
 */
export function statusAtStart(startDate: string, today: string): Intervention['status'] {
  return startDate > today ? 'planned' : 'running';
}
