import type { Answers } from '../../app/answers.ts';

/** One draft as the api tells of it. */
export type LeftDraft = Answers['today']['page']['drafts']['items'][number];

interface Place {
  readonly institutionId: string;
  readonly departmentId: string | null;
}

/** Address of a part of the workspace of a department, with a record open beside it or a new form; of the institution when there is none. */
export function placeAddress(
  { institutionId, departmentId }: Place,
  part?: { readonly deel: string; readonly open?: string; readonly paneel?: 'nieuw' },
): string {
  if (departmentId === null) return `/instellingen/${institutionId}`;
  return withSearch(`/afdelingen/${departmentId}`, part ?? {});
}

/** An address with what stands behind its question mark; what is empty is left out. */
function withSearch(path: string, search: Readonly<Record<string, string | undefined>>): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value !== undefined && value !== '') parts.set(name, value);
  return parts.size === 0 ? path : `${path}?${parts.toString()}`;
}

/** Part of the workspace in which a kind of form opens. */
const partOfForm: Readonly<Record<string, string>> = {
  referenceBudget: 'referentiebudget',
  profileCount: 'zorgprofielen',
  intervention: 'interventies',
  dialogue: 'gesprekken',
  followUp: 'gesprekken',
  'followUp.finish': 'gesprekken',
  measurement: 'uitkomsten',
  measurements: 'uitkomsten',
  indicatorTargets: 'uitkomsten',
  ruleWaiver: 'regelruimte',
  signal: 'signalen',
  'signal.resolve': 'signalen',
  safeguardCheck: 'waarborgen',
  note: 'notities',
};

/** Panel on the page of an institution in which a kind of form opens. */
const panelOfForm: Readonly<Record<string, string>> = {
  institution: 'wijzigen',
  department: 'afdeling',
  ruleWaiver: 'regel',
  signal: 'signaal',
  'signal.resolve': 'signaal',
};

/** Where a form that was left can be gone on with: the form itself where its key says enough, else the page it belongs to. */
export function draftAddress({ form, key, about }: Pick<LeftDraft, 'form' | 'key' | 'about'>): string | null {
  if (form === 'agreement' && key.startsWith('nieuw:')) {
    const [, instelling, afdeling] = key.split(':');
    return withSearch('/afspraken/nieuw', { instelling, afdeling });
  }
  if (about === null) {
    if (form === 'institution') return '/instellingen?paneel=nieuw';
    if (form === 'department') return '/afdelingen?paneel=nieuw';
    if (form === 'intervention') return '/interventies?paneel=nieuw';
    if (form === 'ruleWaiver') return '/regelruimte?paneel=nieuw';
    if (form === 'signal') return '/signalen?paneel=nieuw';
    return null;
  }
  const { entity, id, page } = about;
  if (page.entity === 'intervention') return withSearch('/interventies', { open: id });
  if (page.entity === 'agreement') return `/afspraken/${page.id}`;
  if (page.entity === 'institution') {
    const paneel = panelOfForm[form];
    if (paneel === undefined) return `/instellingen/${page.id}`;
    return withSearch(`/instellingen/${page.id}`, { paneel, open: entity === 'institution' ? undefined : id });
  }
  if (form === 'department') return `/afdelingen/${page.id}?paneel=wijzigen`;
  // The grid of a moment is opened by that moment, and choosing indicators by its name.
  const opened =
    form === 'measurements' ? key.split('-').at(-1) : form === 'indicatorTargets' ? 'indicatoren' : undefined;
  if (opened !== undefined) return withSearch(`/afdelingen/${page.id}`, { deel: partOfForm[form], open: opened });
  // A signal that a safeguard check gave cause to opens with that check.
  if (form === 'signal' && entity === 'safeguardCheck') {
    return withSearch(`/afdelingen/${page.id}`, { deel: 'signalen', paneel: 'nieuw', open: id });
  }
  const isNew = entity === 'department';
  return withSearch(`/afdelingen/${page.id}`, {
    deel: partOfForm[form],
    ...(isNew ? { paneel: 'nieuw' } : { open: id }),
  });
}
