import { useSuspenseQuery } from '@tanstack/react-query';
import { rules } from '../../../../domain/rules/catalogue.ts';
import { formatDate } from '../../../../domain/values/isoDate.ts';
import { trpc } from '../../../app/api.ts';
import { today } from '../../../app/moment.ts';
import { boardStatementText } from '../../../nl/boardStatement.ts';
import { completenessGroups } from '../completenessGroups.ts';
import { StatementCompleteness } from './StatementCompleteness.tsx';
import classes from './BoardStatement.module.css';

const text = boardStatementText;

/** The sheet itself: who, which period, what is declared, what lacks, and where to sign. */
export function StatementSheet({
  institutionId,
  fromYear,
  toYear,
}: {
  readonly institutionId: string;
  readonly fromYear: number;
  readonly toYear: number;
}) {
  const { data: page } = useSuspenseQuery(trpc.institution.page.queryOptions({ id: institutionId }));
  const { data: preview } = useSuspenseQuery(trpc.evaluation.preview.queryOptions({ fromYear, toYear }));
  const group = completenessGroups(preview.completeness).find((one) => one.institutionId === institutionId);
  if (page === null || group === undefined) return <p className={classes.none}>{text.nothing}</p>;
  const { institution, departments } = page;
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const facts = [
    [text.facts.institution, institution.name],
    [text.facts.place, institution.place],
    [text.facts.kvk, institution.kvkNumber],
    [text.facts.nza, institution.nzaNumber],
    [text.facts.period, text.period(fromYear, toYear)],
    [text.facts.madeOn, formatDate(today())],
  ] as const;
  return (
    <article className={classes.sheet} aria-label={text.title}>
      <h2>{text.sheet}</h2>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? text.notFilled}</dd>
          </div>
        ))}
      </dl>
      <p>{text.declares}</p>
      <ol>
        {text.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <StatementCompleteness group={group} names={names} />
      <h3>{text.explain}</h3>
      <div className={classes.space} aria-hidden="true" />
      <section className={classes.sign}>
        <h3>{text.sign}</h3>
        <dl className={classes.lines}>
          {text.lines.map((line) => (
            <div key={line}>
              <dt>{line}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </section>
      <p className={classes.source}>{text.source(rules.R14.source)}</p>
    </article>
  );
}
