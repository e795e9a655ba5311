import { marks } from '../../components/StatusBadge.tsx';
import type { HeadlineWords } from './headline.ts';
import classes from './Sync.module.css';

/** How it stands, with the mark of its tone, and what that means. */
export function Headline({ tone, title, texts }: HeadlineWords) {
  return (
    <div>
      <p className={classes.headline} data-tone={tone}>
        {marks[tone]}
        {title}
      </p>
      {texts.map((text) => (
        <p key={text} className={classes.text}>
          {text}
        </p>
      ))}
    </div>
  );
}
