import type { ReactNode } from 'react';
import { PageHeader } from './PageHeader.tsx';

/** Stands where a record was that is not there (any more): what can have happened, and where to go. */
export function RecordMissing({
  title,
  explanation,
  children,
}: {
  readonly title: string;
  readonly explanation: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      <PageHeader title={title} />
      <p>{explanation}</p>
      {children}
    </>
  );
}
