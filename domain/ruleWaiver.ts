import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { hundredthsSchema } from './values/hundredths.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText, optionalText, requiredText } from './values/text.ts';

export const waiverKinds = codeList('Kies een soort.', {
  ao_ic: ['ao_ic', 'AO/IC'],
  registration: ['registratie', 'Registratie'],
  claim: ['declaratie', 'Declaratie'],
  other: ['overig', 'Overig'],
});

/** An NZa rule put out of force, and what replaces it (regelruimte). */
export const ruleWaiver = defineEntity({
  name: 'ruleWaiver',
  label: 'regel buiten werking',
  plural: 'regelruimte',
  schema: z.object({
    institutionId: idSchema,
    departmentId: idSchema.nullable(),
    rule: requiredText('Vul in welke regeling het is.'),
    article: optionalText(),
    kind: waiverKinds.schema,
    fromDate: isoDateSchema,
    toDate: isoDateSchema.nullable(),
    replacement: optionalFreeText(),
    hoursSavedHundredths: hundredthsSchema.nullable(),
    friction: optionalFreeText(),
    recommendation: optionalFreeText(),
  }),
  labels: {
    institutionId: 'Instelling',
    departmentId: 'Afdeling',
    rule: 'Regeling',
    article: 'Artikel',
    kind: 'Soort',
    fromDate: 'Van',
    toDate: 'Tot en met',
    replacement: 'Wat ervoor in de plaats komt',
    hoursSavedHundredths: 'Uren bespaard per maand',
    friction: 'Knelpunt',
    recommendation: 'Aanbeveling',
  },
  groups: {
    rule: ['institutionId', 'departmentId', 'rule', 'article', 'kind'],
    period: ['fromDate', 'toDate'],
    effect: ['replacement', 'hoursSavedHundredths', 'friction', 'recommendation'],
  },
  shortText: ['rule', 'article'],
  freeText: ['replacement', 'friction', 'recommendation'],
  references: { institutionId: 'institution', departmentId: 'department' },
});

export type RuleWaiver = z.output<typeof ruleWaiver.schema>;
export type RecordedRuleWaiver = Recorded<RuleWaiver>;
