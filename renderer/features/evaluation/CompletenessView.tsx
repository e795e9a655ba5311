import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { CompletenessItem } from '../../../domain/figures/completenessItem.ts';
import { completenessShare } from '../../../domain/figures/completenessShare.ts';
import { trpc } from '../../app/api.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { BlockIcon, CheckIcon, WarningIcon } from '../../components/icons.tsx';
import { evaluationText } from '../../nl/evaluation.ts';
import { completenessGroups, type CompletenessGroup, type CompletenessPlace } from './completenessGroups.ts';
import { gapText } from './gapText.ts';
import classes from './Evaluation.module.css';

/** So many institutions are shown with what they lack at once. */
const openUpTo = 3;

/** What is there and what lacks, per institution and department, with the way to where it can be filled in. */
export function CompletenessView({ items }: { readonly items: readonly CompletenessItem[] }) {
  const titleId = useId();
  const { data: institutions = [] } = useQuery(trpc.institution.list.queryOptions());
  const { data: departments = [] } = useQuery(trpc.department.list.queryOptions());
  const names = new Map([...institutions, ...departments].map(({ id, name }) => [id, name]));
  const { present, expected } = completenessShare(items);
  const groups = completenessGroups(items);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {evaluationText.completeness}
      </h2>
      <p className={classes.intro}>
        {expected === 0
          ? evaluationText.nothingExpected
          : present === expected
            ? evaluationText.complete
            : evaluationText.incomplete(present, expected)}
      </p>
      {groups.map((group) => (
        <Group
          key={group.institutionId}
          group={group}
          names={names}
          opened={groups.length <= openUpTo && group.share.status !== 'ok'}
        />
      ))}
    </section>
  );
}

function Group({
  group,
  names,
  opened,
}: {
  readonly group: CompletenessGroup;
  readonly names: ReadonlyMap<string, string>;
  readonly opened: boolean;
}) {
  const { institutionId, share, places } = group;
  const name = names.get(institutionId) ?? '';
  const complete = share.status === 'ok';
  return (
    <details className={classes.group} open={opened}>
      <summary>
        <span className={classes.mark} data-status={share.status}>
          {complete ? <CheckIcon /> : share.status === 'late' ? <WarningIcon /> : <BlockIcon />}
        </span>
        <span className={classes.name}>{name}</span>
        <meter
          className={classes.meter}
          min={0}
          max={share.expected}
          value={share.present}
          aria-label={evaluationText.shareOf(name, share.present, share.expected)}
        />
        <span className={classes.share}>{evaluationText.share(share.present, share.expected)}</span>
      </summary>
      <ul>
        {places.map((place) => (
          <Place key={place.departmentId ?? institutionId} place={place} institutionId={institutionId} names={names} />
        ))}
      </ul>
    </details>
  );
}

function Place({
  place: { departmentId, share, gaps },
  institutionId,
  names,
}: {
  readonly place: CompletenessPlace;
  readonly institutionId: string;
  readonly names: ReadonlyMap<string, string>;
}) {
  return (
    <li>
      <div className={classes.place}>
        {departmentId === null ? (
          <AppLink to="/instellingen/$institutionId" params={{ institutionId }}>
            {evaluationText.asAWhole}
          </AppLink>
        ) : (
          <AppLink to="/afdelingen/$departmentId" params={{ departmentId }}>
            {names.get(departmentId) ?? ''}
          </AppLink>
        )}
        <span className={classes.share}>{evaluationText.share(share.present, share.expected)}</span>
      </div>
      {gaps.length === 0 ? (
        <p className={classes.hint}>{evaluationText.allThere}</p>
      ) : (
        <ul className={classes.gaps}>
          {gaps.map((gap) => (
            <li key={`${gap.item} ${gap.status}`}>{gapText(gap)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
