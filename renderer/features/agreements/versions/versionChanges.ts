import {
  agreement as agreementEntity,
  agreementLevels,
  legalBases,
  type RecordedAgreement,
} from '../../../../domain/agreement.ts';
import type { RecordedAgreementLine } from '../../../../domain/agreementLine.ts';
import { formatDate } from '../../../../domain/values/isoDate.ts';

/** A term that differs between two versions, as text. */
export interface TermChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** A line of two versions beside each other; a line that one of them does not have is null there. */
export interface LineChange {
  readonly number: number;
  readonly before: RecordedAgreementLine | null;
  readonly after: RecordedAgreementLine | null;
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  /** Amount after minus amount before. */
  readonly differenceCents: number;
}

/** The terms that differ, in the order of the editor; `departmentName` turns an id into a name. */
export function changedTerms(
  before: RecordedAgreement,
  after: RecordedAgreement,
  departmentName: (id: string) => string,
): TermChange[] {
  const shown = (of: RecordedAgreement) => ({
    level: agreementLevels.label(of.level),
    departmentId: of.departmentId === null ? '' : departmentName(of.departmentId),
    clientCode: of.clientCode ?? '',
    startDate: formatDate(of.startDate),
    endDate: formatDate(of.endDate),
    purpose: of.purpose,
    legalBasis: legalBases.label(of.legalBasis),
    broaderUseReason: of.broaderUseReason ?? '',
  });
  const [from, to] = [shown(before), shown(after)];
  const fields = [
    'level',
    'departmentId',
    'clientCode',
    'startDate',
    'endDate',
    'purpose',
    'legalBasis',
    'broaderUseReason',
  ] as const;
  return fields.flatMap((field) =>
    from[field] === to[field] ? [] : [{ label: agreementEntity.labels[field], from: from[field], to: to[field] }],
  );
}

const compared = [
  'category',
  'categoryOther',
  'focus',
  'amountCents',
  'hoursHundredths',
  'interventionId',
  'description',
] as const;

/** The lines of two versions beside each other by their number, which an amendment keeps. */
export function changedLines(
  before: readonly RecordedAgreementLine[],
  after: readonly RecordedAgreementLine[],
): LineChange[] {
  const numbers = [...new Set([...before, ...after].map(({ number }) => number))].toSorted((a, b) => a - b);
  return numbers.map((number) => {
    const was = before.find((line) => line.number === number) ?? null;
    const is = after.find((line) => line.number === number) ?? null;
    const kind =
      was === null
        ? 'added'
        : is === null
          ? 'removed'
          : compared.every((field) => was[field] === is[field])
            ? 'same'
            : 'changed';
    return { number, before: was, after: is, kind, differenceCents: (is?.amountCents ?? 0) - (was?.amountCents ?? 0) };
  });
}
