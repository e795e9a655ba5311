import { codeList } from '../codeList.ts';

/** Kinds of context-oriented intervention (domain document, 7.1). */
export const interventionTypes = codeList('Kies een soort interventie.', {
  team_coaching: 'Coaching van het team',
  team_stability: 'Vast team, minder wisseling',
  team_expertise: 'Deskundigheid van het team',
  behavioural_expert_nearby: 'Gedragsdeskundige dichtbij',
  method_vision: 'Methode en visie op begeleiding',
  leadership: 'Leiding en aansturing',
  physical_environment: 'Gebouw en inrichting',
  group_composition: 'Samenstelling van de groep',
  group_size: 'Grootte van de groep',
  living_form: 'Woonvorm',
  daytime_activities: 'Dagbesteding',
  leisure_structure: 'Vrije tijd en dagstructuur',
  communication_interaction: 'Communicatie en omgang',
  family_network: 'Familie en netwerk',
  medical_somatic_review: 'Medisch en lichamelijk onderzoek',
  technology: 'Technologie',
  night_care: 'Nachtzorg',
  reduce_restrictive_measures: 'Minder vrijheidsbeperking',
  external_consultation: 'Consultatie van buiten',
  organisation_of_care: 'Organisatie van de zorg',
  other: 'Anders',
});
