import { formatDate } from '../../../domain/values/isoDate.ts';
import type { Answers } from '../../app/answers.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { BlockIcon } from '../../components/icons.tsx';
import { WhyRule } from '../../components/WhyRule.tsx';
import { signalText } from '../../nl/signals.ts';
import classes from './SignalBanner.module.css';

type OpenSignal = NonNullable<Answers['department']['page']>['openDisadvantage'][number];

const { banner } = signalText;

/** R05: severe signals of disadvantage to a client that are open, above everything else on a page; nothing when there are none. */
export function SignalBanner({ signals }: { readonly signals: readonly OpenSignal[] }) {
  const [first] = signals;
  if (first === undefined) return null;
  const unreported = signals.filter(({ reportedOn }) => reportedOn === null).length;
  const several = signals.length > 1;
  return (
    <section className={classes.banner} aria-label={banner.label}>
      <span className={classes.icon}>
        <BlockIcon />
      </span>
      <div>
        <p>
          <strong>{several ? banner.several(signals.length) : banner.one(formatDate(first.foundOn))}</strong>
          {unreported > 0 && ` ${several ? banner.severalUnreported(unreported) : banner.unreported}`}
          <WhyRule rule="R05" />
        </p>
        <ul>
          {signals.map(({ id, foundOn }) => (
            <li key={id}>
              <AppLink to="/signalen" search={{ open: id }}>
                {several ? banner.toOn(formatDate(foundOn)) : banner.to}
              </AppLink>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
