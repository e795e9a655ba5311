import { useSuspenseQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { RecordedAgreementLine } from '../../../../domain/agreementLine.ts';
import { focuses } from '../../../../domain/reference/focus.ts';
import { formatEuro, sumCents } from '../../../../domain/values/cents.ts';
import type { Answers } from '../../../app/answers.ts';
import { trpc } from '../../../app/api.ts';
import { PlainTable } from '../../../components/PlainTable.tsx';
import { versionText } from '../../../nl/agreements.ts';
import { categoryText } from '../AgreedLines.tsx';
import { changedLines, changedTerms, type LineChange } from './versionChanges.ts';
import classes from './Versions.module.css';

type Page = NonNullable<Answers['agreement']['page']>;

/** What a version changed in the one it replaces: the terms that differ, and all lines side by side. */
export function VersionCompare({
  page,
  departmentName,
}: {
  readonly page: Page;
  readonly departmentName: (id: string) => string;
}) {
  const { replacesId } = page.agreement;
  return replacesId === null ? null : <Compared page={page} replacesId={replacesId} departmentName={departmentName} />;
}

function Compared({
  page,
  replacesId,
  departmentName,
}: {
  readonly page: Page;
  readonly replacesId: string;
  readonly departmentName: (id: string) => string;
}) {
  const titleId = useId();
  const { data: former } = useSuspenseQuery(trpc.agreement.page.queryOptions({ id: replacesId }));
  if (former === null) return null;
  const terms = changedTerms(former.agreement, page.agreement, departmentName);
  const lines = changedLines(former.lines, page.lines);
  const [older, newer] = [former.agreement.version, page.agreement.version];
  const nothing = terms.length === 0 && lines.every(({ kind }) => kind === 'same');
  return (
    <section aria-labelledby={titleId} className={classes.compare}>
      <h2 id={titleId}>{versionText.compare(older, newer)}</h2>
      {nothing && <p>{versionText.same}</p>}
      {terms.length > 0 && (
        <PlainTable caption={versionText.termsCaption} className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{versionText.what}</th>
              <VersionHeads older={older} newer={newer} />
            </tr>
          </thead>
          <tbody>
            {terms.map(({ label, from, to }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{from === '' ? versionText.none : from}</td>
                <td>{to === '' ? versionText.none : to}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      {!nothing && <LinesBeside lines={lines} older={older} newer={newer} />}
    </section>
  );
}

function VersionHeads({
  older,
  newer,
  align,
}: {
  readonly older: number;
  readonly newer: number;
  readonly align?: 'right';
}) {
  return [older, newer].map((version) => (
    <th key={version} scope="col" data-align={align}>
      {versionText.version(version)}
    </th>
  ));
}

function LinesBeside({
  lines,
  older,
  newer,
}: {
  readonly lines: readonly LineChange[];
  readonly older: number;
  readonly newer: number;
}) {
  const total = (pick: (line: LineChange) => RecordedAgreementLine | null) =>
    sumCents(lines.map((line) => pick(line)?.amountCents ?? 0));
  const [before, after] = [total((line) => line.before), total((line) => line.after)];
  return (
    <PlainTable caption={versionText.linesCaption} className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{versionText.line}</th>
          <th scope="col">{versionText.whatHappened}</th>
          <VersionHeads older={older} newer={newer} align="right" />
          <th scope="col" data-align="right">
            {versionText.difference}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number} data-kind={line.kind}>
            <th scope="row">
              {line.number}. {nameOf(line)}
            </th>
            <td>{versionText.kinds[line.kind]}</td>
            <td data-align="right">{line.before ? formatEuro(line.before.amountCents) : versionText.none}</td>
            <td data-align="right">{line.after ? formatEuro(line.after.amountCents) : versionText.none}</td>
            <td data-align="right">{signed(line.differenceCents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {versionText.total}
          </th>
          <td data-align="right">{formatEuro(before)}</td>
          <td data-align="right">{formatEuro(after)}</td>
          <td data-align="right">{signed(after - before)}</td>
        </tr>
      </tfoot>
    </PlainTable>
  );
}

/** What a line is about; both names when it became something else. */
function nameOf({ before, after }: LineChange): string {
  const names = [before, after].flatMap((line) =>
    line ? [`${categoryText(line)} (${focuses.label(line.focus).toLowerCase()})`] : [],
  );
  return [...new Set(names)].join(' → ');
}

function signed(cents: number): string {
  if (cents === 0) return versionText.none;
  return cents > 0 ? versionText.plus(formatEuro(cents)) : versionText.minus(formatEuro(-cents));
}
