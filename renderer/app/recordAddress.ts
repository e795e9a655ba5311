import type { Answers } from './answers.ts';

type FoundRecord = Answers['search']['find']['records'][number];

/** The part of the workspace of a department in which a kind of record stands, and whether it opens there by its id. */
const parts: Readonly<Partial<Record<FoundRecord['entity'], { readonly part: string; readonly opens: boolean }>>> = {
  dialogue: { part: 'gesprekken', opens: true },
  followUp: { part: 'gesprekken', opens: false },
  measurement: { part: 'uitkomsten', opens: false },
  indicatorTarget: { part: 'uitkomsten', opens: false },
  ruleWaiver: { part: 'regelruimte', opens: true },
  signal: { part: 'signalen', opens: true },
  safeguardCheck: { part: 'waarborgen', opens: true },
  referenceBudget: { part: 'referentiebudget', opens: true },
  profileCount: { part: 'zorgprofielen', opens: false },
  note: { part: 'notities', opens: true },
  attachment: { part: 'notities', opens: false },
};

/** Address of the page on which a record is shown; of the workspace of a department its own part, with the record open where that can be. */
export function recordAddress({ entity, id, page }: Pick<FoundRecord, 'entity' | 'id' | 'page'>): string {
  switch (page.entity) {
    case 'institution':
      return `/instellingen/${page.id}`;
    case 'department': {
      const own = parts[entity];
      if (own === undefined) return `/afdelingen/${page.id}`;
      return `/afdelingen/${page.id}?deel=${own.part}${own.opens ? `&open=${id}` : ''}`;
    }
    case 'intervention':
      return `/interventies?open=${page.id}`;
    case 'agreement':
      return `/afspraken/${page.id}`;
  }
}
