import { codeList } from '../codeList.ts';

/** What meerzorg money is spent on (domain document, 7.2). */
export const spendingCategories = codeList('Kies waaraan het geld besteed wordt.', {
  direct_care_residential: 'Directe zorg wonen',
  direct_care_daytime: 'Directe zorg dagbesteding',
  treatment_hours: 'Behandeluren',
  night_care: 'Nachtzorg',
  coaching_training: 'Coaching en scholing',
  expert_consultation: 'Consultatie van deskundigen',
  building_adaptation: 'Aanpassing van het gebouw',
  inventory_equipment: 'Inventaris en hulpmiddelen',
  daytime_programme: 'Dagprogramma',
  team_reflection: 'Teamreflectie',
  organisation_project: 'Organisatie en project',
  reserve: 'Reserve',
  other: 'Anders',
});
