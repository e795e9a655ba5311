import { Title } from '@mantine/core';
import { useMatch } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import type { TermId } from '../../domain/reference/glossary.ts';
import { useRecent } from '../app/useRecent.ts';
import { shellText } from '../nl/shell.ts';
import { ExplainTerm } from './ExplainTerm.tsx';
import classes from './PageHeader.module.css';

let focusedPath: string | undefined;

/**
 * The head of a screen: its one `h1`, which also becomes the title of the window and takes the focus when one comes here
 * from another screen, so that a screen reader reads where one is.
 */
export function PageHeader({
  title,
  above,
  below,
  actions,
  stage,
  explain,
}: {
  readonly title: string;
  /** Where the record stands, for a screen that becomes another one when that changes: its head is then shown anew. */
  readonly stage?: string;
  /** Where this screen belongs: a line with links above the title. */
  readonly above?: ReactNode;
  /** A line of facts under the title. */
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
  /** The word of the field in the title that is explained beside it. */
  readonly explain?: TermId;
}) {
  // Of this screen, not of the address: the address runs ahead while the next screen is being fetched.
  const pathname = useMatch({ strict: false, select: (match) => match.pathname });
  const heading = useRef<HTMLHeadingElement>(null);

  useRecent(title, 'screen', true);

  useEffect(() => {
    document.title = shellText.windowTitle(title);
  }, [title]);

  useEffect(() => {
    // Not at the first screen: at the start the focus belongs at the top of the page.
    if (focusedPath !== undefined && focusedPath !== pathname) heading.current?.focus();
    focusedPath = pathname;
  }, [pathname]);

  const shownStage = useRef(stage);
  useEffect(() => {
    if (shownStage.current === stage) return;
    shownStage.current = stage;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [stage]);

  return (
    <header className={classes.header}>
      {above !== undefined && <div className={classes.above}>{above}</div>}
      <div className={classes.line}>
        <div className={classes.title}>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {explain && <ExplainTerm term={explain} />}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {below !== undefined && <div className={classes.below}>{below}</div>}
    </header>
  );
}
