import type { Answers } from './answers.ts';

type RecordPage = Answers['search']['find']['records'][number]['page'];

/** Address of the page on which a record is shown. */
export function recordAddress({ entity, id }: RecordPage): string {
  switch (entity) {
    case 'institution':
      return `/instellingen/${id}`;
    case 'department':
      return `/afdelingen/${id}`;
    case 'intervention':
      return `/interventies?open=${id}`;
    case 'agreement':
      return `/afspraken/${id}`;
  }
}
